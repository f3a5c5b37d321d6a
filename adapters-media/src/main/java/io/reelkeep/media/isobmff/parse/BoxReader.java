package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the fields and children of one box, in memory or through a small window. Whatever does not fit the box is refused
 * as {@link Code#CORRUPT}; every step moves forward, so that no input keeps it busy for longer than its length.
 */
public final class BoxReader {
    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;
    private static final int WINDOW_BYTES = 1 << 16;
    private static final int MAX_WHOLE_BYTES = 1 << 20;
    private static final int MAX_CHILDREN = 1 << 16;

    private final String type;
    private final Optional<BlobContent> content;
    // of the body, in the content
    private final long start;
    private final int length;
    private ByteBuffer window;
    private int windowStart;
    private int children;

    private BoxReader(String type, Optional<BlobContent> content, long start, int length, ByteBuffer window) {
        this.type = type;
        this.content = content;
        this.start = start;
        this.length = length;
        this.window = window;
    }

    /** @param body what follows the header of the box, from position to limit */
    public static BoxReader of(String type, ByteBuffer body) {
        return new BoxReader(type, Optional.empty(), 0, body.remaining(), body.slice());
    }

    /**
     * A box that is read as far as it is looked at.
     *
     * @param start where its body begins, which must lie in the content as a whole
     */
    public static BoxReader of(String type, BlobContent content, long start, int length) {
        return new BoxReader(type, Optional.of(content), start, length, ByteBuffer.allocate(0));
    }

    public String type() {
        return type;
    }

    public int remaining() {
        return length - position();
    }

    private int position() {
        return windowStart + window.position();
    }

    /** Whether a child may follow. Fewer than eight bytes are padding (QuickTime ends lists with four zero bytes). */
    public boolean hasChild() {
        return remaining() >= HEADER_BYTES;
    }

    /** The next child. */
    public BoxReader child() {
        if (++children > MAX_CHILDREN) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + MAX_CHILDREN + " boxes in one");
        }
        int left = remaining();
        // size u32 (1: a u64 follows the type, 0: to the end), type u32
        long size = u32();
        String childType = fourCc();
        int header = HEADER_BYTES;
        if (size == 1) {
            size = u64();
            header = LARGE_HEADER_BYTES;
        } else if (size == 0) {
            size = left;
        }
        if (size < header || size > left) {
            throw corrupt("child " + printable(childType) + " of " + size + " bytes");
        }
        BoxReader child = part(childType, (int) size - header);
        skip(child.length);
        return child;
    }

    /** What comes next, as far as the window has it. */
    private BoxReader part(String partType, int bytes) {
        ByteBuffer known = window.slice();
        return new BoxReader(
                partType,
                content,
                start + position(),
                bytes,
                known.limit(Math.min(bytes, known.limit())).slice());
    }

    /** The first child of that type, from here on; does not move. */
    public Optional<BoxReader> find(String childType) {
        BoxReader scan = part(type, remaining());
        while (scan.hasChild()) {
            BoxReader child = scan.child();
            if (child.type.equals(childType)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The first child of that type, which must be there. */
    public BoxReader need(String childType) {
        return find(childType).orElseThrow(() -> corrupt("no " + childType));
    }

    public int u8() {
        return atLeast(1).get() & 0xff;
    }

    public int u16() {
        return atLeast(2).getShort() & 0xffff;
    }

    public int i32() {
        return atLeast(4).getInt();
    }

    public long u32() {
        return i32() & 0xffff_ffffL;
    }

    /** A u32 that must fit an int: a duration, a size, an index. */
    public int smallU32() {
        int value = i32();
        if (value < 0) {
            throw corrupt("value " + (value & 0xffff_ffffL));
        }
        return value;
    }

    public long i64() {
        return atLeast(8).getLong();
    }

    public long u64() {
        long value = i64();
        if (value < 0) {
            throw corrupt("a 64-bit value");
        }
        return value;
    }

    /** Reads a u64 in version 1 of a box, else a u32. */
    public long u64Or32(int version) {
        return version == 1 ? u64() : u32();
    }

    public String fourCc() {
        byte[] four = new byte[4];
        atLeast(4).get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** ISO/IEC 14496-12 §4.2: version u8, flags u24. @return the version */
    public int version() {
        return i32() >>> 24;
    }

    /**
     * A count of records, which must all be in the box.
     *
     * @param width of one record in bytes, at least 1
     */
    public int count(int width) {
        long count = u32();
        if (count * width > remaining()) {
            throw corrupt("table of " + count + " entries in " + remaining() + " bytes");
        }
        return (int) count;
    }

    public void skip(int bytes) {
        if (bytes > remaining()) {
            throw corrupt("ends early");
        }
        if (bytes <= window.remaining()) {
            window.position(window.position() + bytes);
        } else {
            windowStart = position() + bytes;
            window = window.slice(0, 0);
        }
    }

    /** All that remains; does not move. A box that is not in memory must be short. */
    public byte[] bytes() {
        if (content.isPresent() && remaining() > MAX_WHOLE_BYTES) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "box " + printable(type) + " of " + remaining() + " bytes");
        }
        byte[] all = new byte[remaining()];
        atLeast(all.length).slice().get(all);
        return all;
    }

    public MediaRefused corrupt(String what) {
        return new MediaRefused(Code.CORRUPT, "in box " + printable(type) + ": " + what);
    }

    private ByteBuffer atLeast(int bytes) {
        if (remaining() < bytes) {
            throw corrupt("ends early");
        }
        if (window.remaining() < bytes) {
            look(Math.max(bytes, Math.min(WINDOW_BYTES, remaining())));
        }
        return window;
    }

    private void look(int bytes) {
        windowStart = position();
        // Children may still look at the old one.
        window = ByteBuffer.allocate(bytes);
        ContentReader.fill(content.orElseThrow(), start + windowStart, window);
        if (window.hasRemaining()) {
            throw corrupt("the content became shorter");
        }
        window.flip();
    }

    static String printable(String type) {
        return type.chars().allMatch(c -> c >= ' ' && c < 127) ? type : "of an unprintable type";
    }

    /** Runs a piece of parsing; what goes wrong inside for any reason is the input's fault. */
    public static <T> T guarded(String what, Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw new MediaRefused(Code.CORRUPT, what + ": " + e.getMessage());
        }
    }
}
