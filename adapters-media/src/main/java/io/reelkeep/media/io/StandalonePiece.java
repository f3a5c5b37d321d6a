package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A progressive MP4 of its own, made of a part of another content. */
public final class StandalonePiece {
    private static final int BUFFER_BYTES = 1 << 18;

    private final BlobContent source;
    private final OutputLayout layout;
    private final long startMillis;
    private final long endMillis;

    /**
     * @param startMillis when its first picture is seen in the source
     * @param endMillis when the next piece begins
     */
    public StandalonePiece(BlobContent source, OutputLayout layout, long startMillis, long endMillis) {
        this.source = source;
        this.layout = layout;
        this.startMillis = startMillis;
        this.endMillis = endMillis;
    }

    public long startMillis() {
        return startMillis;
    }

    public long endMillis() {
        return endMillis;
    }

    public long sizeBytes() {
        return layout.sizeBytes();
    }

    /** Writes all of it; does not close {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        for (Strip strip : layout.strips()) {
            if (strip instanceof Strip.Literal literal) {
                write(literal.bytes(), out);
            } else if (strip instanceof Strip.Copy copy) {
                copy(copy, out);
            }
        }
    }

    private static void write(ByteBuffer bytes, OutputStream out) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        out.write(copy);
    }

    private void copy(Strip.Copy range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, range.lengthBytes()));
        long at = range.position();
        long end = at + range.lengthBytes();
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = source.read(at, buffer);
            if (read <= 0) {
                throw new MediaRefused(Code.TRUNCATED, "the source became shorter");
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }
}
