package io.reelkeep.media.zip;

import io.reelkeep.application.delivery.port.Archiver.Entry;
import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a ZIP (APPNOTE.TXT 6.3.10): a header before every file, all headers again at the end, with the sizes and
 * checksums in both, so that it can be read from either side. Fields of 64 bits stand only where 32 do not suffice: a
 * small archive opens with the oldest of programs.
 */
final class ZipLayout {
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int DIRECTORY_END_BYTES = 22;
    private static final int DIRECTORY_END_64_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int MAX_U16 = 0xffff;

    private final List<Strip> strips = new ArrayList<>();
    private final List<ZipHeader> headers = new ArrayList<>();
    private long position;

    private ZipLayout() {}

    /** All bytes; the source of each copied range is the number of the entry. */
    static List<Strip> of(List<Entry> entries) {
        var layout = new ZipLayout();
        for (int i = 0; i < entries.size(); i++) {
            layout.add(entries.get(i), i);
        }
        layout.end();
        return layout.strips;
    }

    private void add(Entry entry, int source) {
        var header = new ZipHeader(entry, position);
        headers.add(header);
        literal(header.local());
        long length = entry.rendition().sizeBytes();
        strips.add(new Strip.Copy(source, 0, length));
        position += length;
    }

    private void end() {
        long start = position;
        headers.forEach(header -> literal(header.central()));
        long length = position - start;
        if (headers.size() >= MAX_U16 || start >= ZipHeader.MAX_U32 || length >= ZipHeader.MAX_U32) {
            literal(end64(start, length));
        }
        literal(end(start, length));
    }

    /** The end of the directory in 64 bits, and where it is. */
    private ByteBuffer end64(long start, long length) {
        ByteBuffer out = ZipHeader.buffer(DIRECTORY_END_64_BYTES + LOCATOR_BYTES);
        // size of what follows u64, made by u16, needed u16, disk u32, disk of the directory u32
        out.putInt(DIRECTORY_END_64).putLong(DIRECTORY_END_64_BYTES - 12L);
        out.putShort(ZipHeader.MADE_BY).putShort(ZipHeader.NEEDED_64).putInt(0).putInt(0);
        out.putLong(headers.size()).putLong(headers.size()).putLong(length).putLong(start);
        // disk u32, where the record above begins u64, number of disks u32
        out.putInt(LOCATOR_64).putInt(0).putLong(start + length).putInt(1);
        return out.flip();
    }

    private ByteBuffer end(long start, long length) {
        short count = (short) Math.min(headers.size(), MAX_U16);
        ByteBuffer out = ZipHeader.buffer(DIRECTORY_END_BYTES);
        // disk u16, disk of the directory u16, entries here u16, entries u16, length u32, start u32, comment u16
        out.putInt(DIRECTORY_END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count);
        out.putInt(ZipHeader.u32(length)).putInt(ZipHeader.u32(start)).putShort((short) 0);
        return out.flip();
    }

    private void literal(ByteBuffer bytes) {
        strips.add(new Strip.Literal(bytes));
        position += bytes.remaining();
    }
}
