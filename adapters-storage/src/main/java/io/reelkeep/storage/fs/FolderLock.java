package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One server at a time on one directory. The system lifts the lock when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    /**
     * Never closed: POSIX lifts all locks that a process has on a file when it closes any one of its descriptors, so
     * closing these would open the directory to others under the server that rightly holds it.
     */
    private static final Queue<FileChannel> REFUSED = new ConcurrentLinkedQueue<>();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BlobStoreException when another server has it; a repeat helps once that one has stopped */
    static FolderLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            throw new BlobStoreException("another server is using the blob directory: " + file + " is locked");
        }
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisProcess) {
            REFUSED.add(channel);
            return null;
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** After the lock is gone another server may be at work. */
    void requireHeld() {
        if (!channel.isOpen()) {
            throw new BlobStoreException("the blob directory was given back: this store is closed");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
