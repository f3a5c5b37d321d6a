package io.reelkeep.media.layout;

import io.reelkeep.application.shared.port.BlobContent;
import java.nio.ByteBuffer;
import java.util.List;

/** The header of a file that was laid out, as if it were one already. */
final class HeaderContent implements BlobContent {
    private final List<Strip> strips;
    private final long sizeBytes;

    HeaderContent(List<Strip> strips, long sizeBytes) {
        this.strips = strips;
        this.sizeBytes = sizeBytes;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        long start = 0;
        for (Strip strip : strips) {
            long end = start + strip.lengthBytes();
            if (position < end && strip instanceof Strip.Literal literal) {
                int from = (int) (position - start);
                int length = (int) Math.min(into.remaining(), end - position);
                into.put(literal.bytes().slice(from, length));
                return length;
            }
            start = end;
        }
        return -1;
    }

    @Override
    public void close() {}
}
