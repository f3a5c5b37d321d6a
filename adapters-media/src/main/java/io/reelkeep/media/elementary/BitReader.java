package io.reelkeep.media.elementary;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.io.ByteArrayOutputStream;

/** Reads the bits of a parameter set (ISO/IEC 14496-10 §7.2, §9.1). What ends early is refused as corrupt. */
final class BitReader {
    private final byte[] bytes;
    private int at;

    private BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param from first byte after the header of the NAL unit; what only prevents start codes is left out */
    static BitReader ofNal(byte[] nal, int from) {
        var out = new ByteArrayOutputStream(nal.length);
        int zeros = 0;
        for (int i = from; i < nal.length; i++) {
            if (zeros >= 2 && nal[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = nal[i] == 0 ? zeros + 1 : 0;
            out.write(nal[i]);
        }
        return new BitReader(out.toByteArray());
    }

    /** @param count at most 32 */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    boolean flag() {
        return bit() == 1;
    }

    void skip(int count) {
        at += count;
    }

    /** ue(v) */
    int unsigned() {
        int zeros = 0;
        while (bit() == 0) {
            if (++zeros > 30) {
                throw new MediaRefused(Code.CORRUPT, "a number of the parameter set is too long");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** se(v) */
    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }

    private int bit() {
        if (at >= bytes.length * 8) {
            throw new MediaRefused(Code.CORRUPT, "parameter set ends early");
        }
        int value = bytes[at / 8] >>> (7 - at % 8) & 1;
        at++;
        return value;
    }
}
