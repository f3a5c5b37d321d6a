package io.reelkeep.media.ts;

import java.util.Optional;

/**
 * The header of a PES packet (ISO/IEC 13818-1 §2.4.3.6).
 *
 * @param bytes its length
 * @param payloadBytes of the packet; -1 when it ends where the next begins
 * @param presentation 33 bits of a 90 kHz clock; -1 when it is not told
 * @param decoding as {@code presentation}, and equal to it where not told
 */
record PesHeader(int bytes, int payloadBytes, long presentation, long decoding, boolean scrambled) {
    private static final int FIXED_BYTES = 9;

    /** Empty where there is none, or where its times are not all there. */
    static Optional<PesHeader> read(byte[] b, int at, int length) {
        if (length < FIXED_BYTES || b[at] != 0 || b[at + 1] != 0 || b[at + 2] != 1 || (b[at + 6] & 0xc0) != 0x80) {
            return Optional.empty();
        }
        int declared = (b[at + 4] & 0xff) << 8 | b[at + 5] & 0xff;
        int times = b[at + 7] >> 6 & 3;
        int optional = b[at + 8] & 0xff;
        int header = FIXED_BYTES + optional;
        int needed = times == 3 ? 10 : times == 2 ? 5 : 0;
        if (optional < needed || length < FIXED_BYTES + needed || declared != 0 && declared < header - 6) {
            return Optional.empty();
        }
        long presentation = needed == 0 ? -1 : time(b, at + FIXED_BYTES);
        long decoding = needed == 10 ? time(b, at + FIXED_BYTES + 5) : presentation;
        int payload = declared == 0 ? -1 : declared - (header - 6);
        return Optional.of(new PesHeader(header, payload, presentation, decoding, (b[at + 6] & 0x30) != 0));
    }

    /** 4 bits, 3 of the time, 1, 15 of it, 1, 15 of it, 1. */
    private static long time(byte[] b, int at) {
        long high = b[at] >> 1 & 7;
        long middle = (b[at + 1] & 0xffL) << 7 | (b[at + 2] & 0xff) >> 1;
        long low = (b[at + 3] & 0xffL) << 7 | (b[at + 4] & 0xff) >> 1;
        return high << 30 | middle << 15 | low;
    }

    boolean hasTime() {
        return presentation >= 0;
    }
}
