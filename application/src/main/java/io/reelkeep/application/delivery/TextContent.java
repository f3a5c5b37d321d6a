package io.reelkeep.application.delivery;

import io.reelkeep.application.shared.port.BlobContent;
import java.nio.ByteBuffer;

/** Bytes that are in memory anyway. */
final class TextContent implements BlobContent {
    private final byte[] bytes;

    /** @param bytes are not copied */
    TextContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long sizeBytes() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.length - (int) position);
        into.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
