package io.reelkeep.media.zip;

import io.reelkeep.application.delivery.port.Archiver.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What is said of one file, before it and in the directory at the end. */
final class ZipHeader {
    static final long MAX_U32 = 0xffff_ffffL;
    /** As Unix does (upper byte), in version 4.5 of the form. */
    static final short MADE_BY = 3 << 8 | 45;

    static final short NEEDED_64 = 45;

    private static final short NEEDED = 10;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final short NAME_IS_UTF8 = 1 << 11;
    private static final short STORED = 0;
    private static final short EXTRA_64 = 0x0001;
    private static final short EXTRA_TIME = 0x5455;
    private static final int EXTRA_TIME_BYTES = 9;
    // a plain file, rw-r--r--, as Unix says it
    private static final int READABLE_FILE = 0x81a4 << 16;

    private final byte[] name;
    private final long seconds;
    private final long crc32;
    private final long sizeBytes;
    private final long offset;

    /** @param offset of the header before the file */
    ZipHeader(Entry entry, long offset) {
        this.name = entry.name().getBytes(StandardCharsets.UTF_8);
        this.seconds = entry.changedAt().getEpochSecond();
        this.crc32 = entry.crc32();
        this.sizeBytes = entry.rendition().sizeBytes();
        this.offset = offset;
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What stands in 32 bits for a number that may need more. */
    static int u32(long value) {
        return (int) Math.min(value, MAX_U32);
    }

    /** APPNOTE §4.3.7. */
    ByteBuffer local() {
        boolean wide = isWide(sizeBytes);
        int extra = (wide ? 20 : 0) + timeBytes();
        ByteBuffer out = buffer(LOCAL_BYTES + name.length + extra);
        out.putInt(LOCAL);
        common(out, wide);
        out.putShort((short) name.length).putShort((short) extra).put(name);
        if (wide) {
            // §4.5.3: in a local header both sizes, always
            out.putShort(EXTRA_64).putShort((short) 16).putLong(sizeBytes).putLong(sizeBytes);
        }
        time(out);
        return out.flip();
    }

    /** APPNOTE §4.3.12. */
    ByteBuffer central() {
        int wideBytes = (isWide(sizeBytes) ? 16 : 0) + (isWide(offset) ? 8 : 0);
        int extra = (wideBytes > 0 ? 4 + wideBytes : 0) + timeBytes();
        ByteBuffer out = buffer(CENTRAL_BYTES + name.length + extra);
        out.putInt(CENTRAL).putShort(MADE_BY);
        common(out, wideBytes > 0);
        out.putShort((short) name.length).putShort((short) extra);
        // comment u16, disk u16, internal attributes u16, external attributes u32
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(READABLE_FILE);
        out.putInt(u32(offset)).put(name);
        if (wideBytes > 0) {
            out.putShort(EXTRA_64).putShort((short) wideBytes);
        }
        if (isWide(sizeBytes)) {
            out.putLong(sizeBytes).putLong(sizeBytes);
        }
        if (isWide(offset)) {
            out.putLong(offset);
        }
        time(out);
        return out.flip();
    }

    private static boolean isWide(long value) {
        return value >= MAX_U32;
    }

    /** Needed version u16, flags u16, method u16, time u16, date u16, crc u32, size twice u32. */
    private void common(ByteBuffer out, boolean wide) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        int year = Math.max(0, Math.min(127, at.getYear() - 1980));
        out.putShort(wide ? NEEDED_64 : NEEDED).putShort(NAME_IS_UTF8).putShort(STORED);
        out.putShort((short) (at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2));
        out.putShort((short) (year << 9 | at.getMonthValue() << 5 | at.getDayOfMonth()));
        out.putInt((int) crc32).putInt(u32(sizeBytes)).putInt(u32(sizeBytes));
    }

    /** The time field of old has no zone; this one has, until 2038. */
    private int timeBytes() {
        return seconds >= 0 && seconds <= Integer.MAX_VALUE ? EXTRA_TIME_BYTES : 0;
    }

    private void time(ByteBuffer out) {
        if (timeBytes() > 0) {
            out.putShort(EXTRA_TIME).putShort((short) 5).put((byte) 1).putInt((int) seconds);
        }
    }
}
