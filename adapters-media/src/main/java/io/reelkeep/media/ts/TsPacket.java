package io.reelkeep.media.ts;

/** The header of one packet (ISO/IEC 13818-1 §2.4.3.2); read again and again. */
final class TsPacket {
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int pid;
    private int flags;
    private boolean discontinuity;
    private boolean stuffed;

    /** @return false when there is no use of it */
    boolean read(byte[] array, int at) {
        bytes = array;
        // sync u8; error 1, unit start 1, priority 1, PID 13; scrambling 2, adaptation 1, payload 1, counter 4
        pid = (array[at + 1] & 0x1f) << 8 | array[at + 2] & 0xff;
        flags = (array[at + 1] & 0xc0) << 8 | array[at + 3] & 0xff;
        from = at + 4;
        to = at + PacketReader.PACKET_BYTES;
        discontinuity = false;
        stuffed = false;
        if ((flags & 0x20) != 0) {
            readAdaptation();
        }
        boolean damaged = (flags & 0x8000) != 0 || from > to;
        return !damaged && (flags & 0x10) != 0;
    }

    private void readAdaptation() {
        int length = bytes[from++] & 0xff;
        if (length == 0) {
            stuffed = true;
        } else if (from + length <= to) {
            int what = bytes[from] & 0xff;
            discontinuity = (what & 0x80) != 0;
            // flags u8; PCR 6 bytes, OPCR 6, splice countdown 1
            int used = 1 + ((what & 0x10) != 0 ? 6 : 0) + ((what & 8) != 0 ? 6 : 0) + ((what & 4) != 0 ? 1 : 0);
            boolean more = (what & 3) != 0;
            // Flags that say nothing are there only to fill the packet up.
            stuffed = what == 0 || !more && length > used;
        }
        from += length;
    }

    int pid() {
        return pid;
    }

    int counter() {
        return flags & 15;
    }

    /** A PES packet or a section begins in it. */
    boolean starts() {
        return (flags & 0x4000) != 0;
    }

    boolean isScrambled() {
        return (flags & 0xc0) != 0;
    }

    /** The counter is meant to jump. */
    boolean isDiscontinuity() {
        return discontinuity;
    }

    /** It was filled up: what it belongs to ends with it. */
    boolean isStuffed() {
        return stuffed;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the payload begins. */
    int from() {
        return from;
    }

    int length() {
        return to - from;
    }
}
