package io.reelkeep.media.isobmff.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes nested boxes to memory; sizes are filled in when a box ends. Big-endian throughout. Tables need not be in memory:
 * their place is kept, and their entries are written when somebody wants them.
 */
public final class BoxWriter {
    private static final int TABLE_PART_BYTES = 1 << 16;

    private ByteBuffer out;
    private final Deque<Start> open = new ArrayDeque<>();
    private final List<Table> tables = new ArrayList<>();
    private long tableBytes;

    public BoxWriter(int expectedBytes) {
        this.out = ByteBuffer.allocate(Math.max(64, expectedBytes));
    }

    /** Writes some entries of a table: {@code from} inclusive, {@code to} exclusive. Same entries, same bytes. */
    @FunctionalInterface
    public interface Entries {
        void write(BoxWriter out, int from, int to);
    }

    /** A run of what was written; each call of {@code bytes} may make it anew. */
    public record Part(int lengthBytes, Supplier<ByteBuffer> bytes) {}

    /** Where a box begins: in memory, and behind how many bytes of tables. */
    private record Start(int position, long tableBytes) {}

    /** @param at how much in memory stands before it */
    private record Table(int at, int count, int width, Entries entries) {
        List<Part> parts() {
            var parts = new ArrayList<Part>();
            int step = TABLE_PART_BYTES / width;
            for (int from = 0; from < count; from += step) {
                parts.add(part(from, Math.min(count, from + step)));
            }
            return parts;
        }

        private Part part(int from, int to) {
            int bytes = (to - from) * width;
            return new Part(bytes, () -> {
                var out = new BoxWriter(bytes);
                entries.write(out, from, to);
                return out.done();
            });
        }
    }

    public BoxWriter begin(String type) {
        open.push(new Start(out.position(), tableBytes));
        return i32(0).text(type);
    }

    /** Begins a box with version and flags. */
    public BoxWriter begin(String type, int version, int flags) {
        return begin(type).i32(version << 24 | flags);
    }

    public BoxWriter end() {
        Start start = open.pop();
        long bytes = out.position() - start.position() + tableBytes - start.tableBytes();
        out.putInt(start.position(), Math.toIntExact(bytes));
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

    /**
     * Keeps the place of a table.
     *
     * @param width of an entry in bytes
     * @param entries asked for as often as the bytes are
     */
    public BoxWriter table(int count, int width, Entries entries) {
        if (count > 0) {
            tables.add(new Table(out.position(), count, width, entries));
            tableBytes += (long) count * width;
        }
        return this;
    }

    /** How much was written, the tables included. */
    public long lengthBytes() {
        return out.position() + tableBytes;
    }

    /** What was written, without the tables. */
    public ByteBuffer done() {
        return out.duplicate().flip().asReadOnlyBuffer();
    }

    /** All that was written, the tables in parts of 64 KiB at most. */
    public List<Part> parts() {
        ByteBuffer written = done();
        var parts = new ArrayList<Part>();
        int at = 0;
        for (Table table : tables) {
            addWritten(written, at, table.at(), parts);
            parts.addAll(table.parts());
            at = table.at();
        }
        addWritten(written, at, written.limit(), parts);
        return parts;
    }

    private static void addWritten(ByteBuffer written, int from, int to, List<Part> parts) {
        if (from < to) {
            ByteBuffer bytes = written.slice(from, to - from);
            parts.add(new Part(to - from, bytes::duplicate));
        }
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
