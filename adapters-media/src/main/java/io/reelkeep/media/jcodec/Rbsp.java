package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The bits of one NAL unit after its header, without the bytes that only keep start codes away (ITU-T H.264 §7.3.1). */
final class Rbsp {
    private static final int EMULATION = 3;
    private static final int LONGEST_PREFIX = 31;

    private final byte[] bytes;
    private int position;

    private Rbsp(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param nal with its header byte, which is skipped */
    static Rbsp of(byte[] nal) {
        var plain = new ByteArrayOutputStream(nal.length);
        int zeros = 0;
        for (int i = 1; i < nal.length; i++) {
            boolean isEmulation = zeros >= 2 && nal[i] == EMULATION;
            zeros = isEmulation || nal[i] != 0 ? 0 : zeros + 1;
            if (!isEmulation) {
                plain.write(nal[i]);
            }
        }
        return new Rbsp(plain.toByteArray());
    }

    /** Bits that were never escaped, after a first byte, which is skipped. */
    static Rbsp plain(byte[] unit) {
        return new Rbsp(Arrays.copyOfRange(unit, 1, unit.length));
    }

    /** How many bits have been read. */
    int position() {
        return position;
    }

    /** @param count at most 31 */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (position >= bytes.length * 8) {
                throw new MediaRefused(Code.CORRUPT, "a NAL unit ends early");
            }
            value = value << 1 | bytes[position >> 3] >> (7 - (position & 7)) & 1;
            position++;
        }
        return value;
    }

    boolean flag() {
        return bits(1) == 1;
    }

    /** ue(v), which must not exceed {@code most} (§9.1). */
    int upTo(int most, String what) {
        int zeros = 0;
        while (bits(1) == 0) {
            if (++zeros > LONGEST_PREFIX) {
                throw new MediaRefused(Code.CORRUPT, what);
            }
        }
        long value = (1L << zeros) - 1 + (bits(zeros) & 0x7fff_ffffL);
        if (value > most) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, what + " " + value);
        }
        return (int) value;
    }

    /** se(v), of which only the range is checked. */
    void skipSigned() {
        upTo(Integer.MAX_VALUE, "signed number");
    }

    /**
     * The unit up to here as a unit of its own: one more bit of 0, and its end.
     *
     * @param header the first byte
     */
    byte[] cutOff(byte header) {
        var plain = new byte[(position + 2 + 7) / 8];
        for (int i = 0; i < position; i++) {
            plain[i >> 3] |= (byte) ((bytes[i >> 3] >> (7 - (i & 7)) & 1) << (7 - (i & 7)));
        }
        int stop = position + 1;
        plain[stop >> 3] |= (byte) (1 << (7 - (stop & 7)));
        return escaped(header, plain);
    }

    private static byte[] escaped(byte header, byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length + 8);
        out.write(header);
        int zeros = 0;
        for (byte b : plain) {
            if (zeros >= 2 && b >= 0 && b <= EMULATION) {
                out.write(EMULATION);
                zeros = 0;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            out.write(b);
        }
        return out.toByteArray();
    }
}
