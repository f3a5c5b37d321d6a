package io.reelkeep.media.isobmff.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes nested boxes to memory; sizes are filled in when a box ends. Big-endian throughout. */
public final class BoxWriter {
    private ByteBuffer out;
    private final Deque<Integer> open = new ArrayDeque<>();

    public BoxWriter(int expectedBytes) {
        this.out = ByteBuffer.allocate(Math.max(64, expectedBytes));
    }

    public BoxWriter begin(String type) {
        open.push(out.position());
        return i32(0).text(type);
    }

    /** Begins a box with version and flags. */
    public BoxWriter begin(String type, int version, int flags) {
        return begin(type).i32(version << 24 | flags);
    }

    public BoxWriter end() {
        int start = open.pop();
        out.putInt(start, out.position() - start);
        return this;
    }

    public BoxWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    public BoxWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    public BoxWriter i32(int value) {
        room(4).putInt(value);
        return this;
    }

    public BoxWriter u32(long value) {
        return i32((int) value);
    }

    public BoxWriter i64(long value) {
        room(8).putLong(value);
        return this;
    }

    /** As 64 bits in version 1 of a box, else as 32. */
    public BoxWriter sized(int version, long value) {
        return version == 1 ? i64(value) : u32(value);
    }

    /** ISO 8859-1, without an end. */
    public BoxWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public BoxWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    public BoxWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    int position() {
        return out.position();
    }

    void putInt(int position, int value) {
        out.putInt(position, value);
    }

    /** What was written. */
    public ByteBuffer done() {
        return out.duplicate().flip().asReadOnlyBuffer();
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int grown =
                    Math.max(Math.addExact(out.position(), bytes), Math.addExact(out.capacity(), out.capacity() / 2));
            out = ByteBuffer.allocate(grown).put(out.flip());
        }
        return out;
    }
}
