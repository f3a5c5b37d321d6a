package io.reelkeep.application.shared.port;

import java.nio.ByteBuffer;

/** The bytes of one blob, open for reading anywhere. Safe for use by one thread at a time. */
public interface BlobContent extends AutoCloseable {
    long sizeBytes();

    /**
     * Reads at least one byte unless {@code position} is at or beyond the end.
     *
     * @return how many bytes were read, -1 at the end
     */
    int read(long position, ByteBuffer into);

    @Override
    void close();
}
