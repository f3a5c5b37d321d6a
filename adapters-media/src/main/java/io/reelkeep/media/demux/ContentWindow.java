package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.nio.ByteBuffer;

/**
 * Reads numbers anywhere in a content through a window of fixed size. Big-endian. Whatever lies beyond the end is
 * refused as {@link Code#TRUNCATED}.
 */
public final class ContentWindow {
    private static final int WINDOW_BYTES = 1 << 18;

    private final BlobContent content;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long start;

    public ContentWindow(BlobContent content) {
        this.content = content;
    }

    public long sizeBytes() {
        return content.sizeBytes();
    }

    /** Whether so many bytes are there. */
    public boolean has(long position, long count) {
        return position >= 0 && position <= content.sizeBytes() - count;
    }

    public int u8(long position) {
        return window.get(index(position, 1)) & 0xff;
    }

    public int u16(long position) {
        return window.getShort(index(position, 2)) & 0xffff;
    }

    public int u24(long position) {
        return u16(position) << 8 | u8(position + 2);
    }

    public int i32(long position) {
        return window.getInt(index(position, 4));
    }

    /** The bytes from there, at most as many as the window holds; good until the next call. */
    public byte[] bytes(long position, int count) {
        byte[] copy = new byte[count];
        window.get(index(position, count), copy);
        return copy;
    }

    /** The window itself, to be read at {@link #index}. */
    public byte[] array() {
        return window.array();
    }

    /**
     * Brings bytes into the window.
     *
     * @param count at most 2^18
     * @return where in {@link #array} they begin; good until the next call
     */
    public int index(long position, int count) {
        if (position < start || position + count > start + window.limit()) {
            load(position, count);
        }
        return (int) (position - start);
    }

    private void load(long position, int count) {
        if (!has(position, count) || count > WINDOW_BYTES) {
            throw new MediaRefused(Code.TRUNCATED, "nothing at byte " + position);
        }
        start = position;
        window.clear();
        while (window.hasRemaining()) {
            int read = content.read(position + window.position(), window);
            if (read <= 0) {
                break;
            }
        }
        window.flip();
        if (window.limit() < count) {
            throw new MediaRefused(Code.TRUNCATED, "the content became shorter");
        }
    }
}
