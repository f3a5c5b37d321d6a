package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.BlobContent;
import java.nio.ByteBuffer;

/** Bytes in the heap as a content. */
record HeapContent(ByteBuffer bytes) implements BlobContent {
    @Override
    public long sizeBytes() {
        return bytes.limit();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.limit()) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.limit() - (int) position);
        into.put(bytes.slice((int) position, count));
        return count;
    }

    @Override
    public void close() {}
}
