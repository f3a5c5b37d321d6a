package io.reelkeep.media.isobmff.parse;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * How an H.264 stream is to be decoded (ISO/IEC 14496-15 §5.3.3.1).
 *
 * @param profile the three bytes profile, compatibility, level, as six hexadecimal digits
 * @param lengthBytes width of the length before each NAL unit: 1, 2 or 4
 * @param parameterSets all SPS, then all PPS
 */
public record AvcConfig(String profile, int lengthBytes, List<ParameterSet> parameterSets) {
    /** One SPS or PPS, as hexadecimal digits so that equal ones are equal. */
    public record ParameterSet(String hex) {
        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    public AvcConfig {
        parameterSets = List.copyOf(parameterSets);
    }

    static AvcConfig read(BoxReader avcC) {
        // version u8, profile u8, compatibility u8, level u8, length size - 1 in 2 bits, SPS count in 5 bits
        avcC.skip(1);
        String profile = "%02x%02x%02x".formatted(avcC.u8(), avcC.u8(), avcC.u8());
        int lengthBytes = (avcC.u8() & 3) + 1;
        var sets = new ArrayList<ParameterSet>();
        readSets(avcC, avcC.u8() & 31, sets);
        readSets(avcC, avcC.u8(), sets);
        return new AvcConfig(profile, lengthBytes, sets);
    }

    private static void readSets(BoxReader avcC, int count, List<ParameterSet> into) {
        for (int i = 0; i < count; i++) {
            byte[] set = new byte[avcC.u16()];
            for (int at = 0; at < set.length; at++) {
                set[at] = (byte) avcC.u8();
            }
            into.add(new ParameterSet(HexFormat.of().formatHex(set)));
        }
    }

    /** The parameter sets as they stand in a sample, each after its length. */
    public byte[] inBand() {
        var out = new ByteArrayOutputStream();
        for (ParameterSet set : parameterSets) {
            byte[] bytes = set.bytes();
            for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8) {
                out.write(bytes.length >>> shift);
            }
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
