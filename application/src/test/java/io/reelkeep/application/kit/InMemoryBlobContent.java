package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobContent;
import java.nio.ByteBuffer;

/** Reads an array. */
final class InMemoryBlobContent implements BlobContent {
    private final byte[] bytes;
    private final Runnable guard;
    private boolean closed;

    InMemoryBlobContent(byte[] bytes, Runnable guard) {
        this.bytes = bytes;
        this.guard = guard;
    }

    @Override
    public long sizeBytes() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        guard.run();
        if (closed) {
            throw new IllegalStateException("the content was closed");
        }
        if (position >= bytes.length) {
            return -1;
        }
        int length = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, length);
        return length;
    }

    @Override
    public void close() {
        closed = true;
    }
}
