package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that all parts under way have together. Who needs more waits a moment for others to end, then is refused. */
final class PartMemory {
    private static final int KIBIBYTE = 1024;
    private static final int WAIT_SECONDS = 10;

    private final Semaphore kibibytes;

    /** @param bytes at most 2 TiB */
    PartMemory(long bytes) {
        this.kibibytes = new Semaphore(Math.toIntExact(bytes / KIBIBYTE));
    }

    /** A third of the heap. */
    static PartMemory ofThisProcess() {
        return new PartMemory(Runtime.getRuntime().maxMemory() / 3);
    }

    /** @throws BlobStoreException when too much is under way; a repeat helps */
    void take(int bytes) {
        try {
            if (!kibibytes.tryAcquire(bytes / KIBIBYTE, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BlobStoreException("too many bytes are on their way to the object store");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BlobStoreException("interrupted while waiting for memory", interrupted);
        }
    }

    void giveBack(int bytes) {
        kibibytes.release(bytes / KIBIBYTE);
    }
}
