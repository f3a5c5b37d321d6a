package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;

/** A blob being composed. Invisible until {@link #commit}; closing without it discards everything. */
public interface BlobSink extends AutoCloseable {
    BlobId id();

    /** How many bytes have been appended. */
    long position();

    /** Appends all that remains in {@code bytes}. */
    void append(ByteBuffer bytes);

    /**
     * Appends a range of another blob of the same store, by the shortest way the store knows: the bytes need not pass
     * through the heap.
     */
    void append(BlobContent source, long position, long length);

    /** Makes the blob durable and visible. @return its size in bytes */
    long commit();

    @Override
    void close();
}
