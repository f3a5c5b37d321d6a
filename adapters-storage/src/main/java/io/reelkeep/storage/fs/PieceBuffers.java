package io.reelkeep.storage.fs;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Buffers outside the heap, so many and no more, each beginning at a block of memory as of the disk. Thread-safe. */
final class PieceBuffers {
    /** Of one buffer. Smaller ones make more waiting for the disk, larger ones were no faster. */
    static final int BYTES = 1024 * 1024;

    /** Whoever finds none writes as it would without. */
    private static final int MOST = 16;

    private final int blockBytes;
    private final Semaphore left = new Semaphore(MOST);
    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    /** @param blockBytes a power of two; 1 when there is no use for such buffers */
    PieceBuffers(int blockBytes) {
        this.blockBytes = blockBytes;
    }

    int blockBytes() {
        return blockBytes;
    }

    /** An empty one; empty when all are in use. To be given back. */
    Optional<ByteBuffer> take() {
        if (blockBytes == 1 || !left.tryAcquire()) {
            return Optional.empty();
        }
        return Optional.of(
                Optional.ofNullable(idle.poll()).orElseGet(this::make).clear());
    }

    private ByteBuffer make() {
        ByteBuffer roomy = ByteBuffer.allocateDirect(BYTES + blockBytes);
        return roomy.alignedSlice(blockBytes).slice(0, BYTES);
    }

    void giveBack(ByteBuffer buffer) {
        idle.add(buffer);
        left.release();
    }
}
