package io.reelkeep.media.isobmff.parse;

import java.util.Locale;
import java.util.function.Function;

/** Names a codec as in RFC 6381, for the codecs whose profile and level stand in a box of their own. */
final class CodecName {
    private static final int HEVC_BYTES = 13;
    private static final int AV1_BYTES = 3;
    private static final int VP9_BYTES = 7;

    private CodecName() {}

    /**
     * The four characters alone where no more is known.
     *
     * @param children of the sample entry; is not moved
     */
    static String of(String codec, BoxReader children) {
        String plain = codec.trim().toLowerCase(Locale.ROOT);
        return switch (codec) {
            case "hvc1", "hev1" -> plain + told(children, "hvcC", HEVC_BYTES, CodecName::hevc);
            case "av01" -> plain + told(children, "av1C", AV1_BYTES, CodecName::av1);
            case "vp08", "vp09" -> plain + told(children, "vpcC", VP9_BYTES, CodecName::vp9);
            case ".mp3" -> "mp3";
            default -> plain;
        };
    }

    /** Empty where the box is missing or too short: who writes fragments may know as little when the header is due. */
    private static String told(BoxReader children, String box, int bytes, Function<BoxReader, String> name) {
        return children.find(box)
                .filter(found -> found.remaining() >= bytes)
                .map(name)
                .orElse("");
    }

    /** ISO/IEC 14496-15 §8.3.3.1 and annex E.3. */
    private static String hevc(BoxReader hvcC) {
        // version u8, profile space u2, tier u1, profile u5, compatibility u32, constraints u8[6], level u8
        hvcC.skip(1);
        int profile = hvcC.u8();
        int compatibility = Integer.reverse(hvcC.i32());
        var constraints = new StringBuilder();
        int last = 0;
        for (int i = 0; i < 6; i++) {
            int octet = hvcC.u8();
            constraints.append('.').append("%02X".formatted(octet));
            last = octet == 0 ? last : constraints.length();
        }
        constraints.setLength(last);
        String space = profile >>> 6 == 0 ? "" : String.valueOf((char) ('A' + (profile >>> 6) - 1));
        char tier = (profile & 0x20) == 0 ? 'L' : 'H';
        return ".%s%d.%X.%c%d%s".formatted(space, profile & 31, compatibility, tier, hvcC.u8(), constraints);
    }

    /** AV1 Codec ISO Media File Format Binding §2.3.3 and §5. */
    private static String av1(BoxReader av1C) {
        // marker u1, version u7, profile u3, level u5, tier u1, high bit depth u1, twelve bits u1, ...
        av1C.skip(1);
        int levels = av1C.u8();
        int depths = av1C.u8();
        boolean high = (depths & 0x40) != 0;
        boolean twelve = high && levels >>> 5 == 2 && (depths & 0x20) != 0;
        int bits = twelve ? 12 : high ? 10 : 8;
        char tier = (depths & 0x80) == 0 ? 'M' : 'H';
        return ".%d.%02d%c.%02d".formatted(levels >>> 5, levels & 31, tier, bits);
    }

    /** VP Codec ISO Media File Format Binding: vpcC. */
    private static String vp9(BoxReader vpcC) {
        // version and flags u32, profile u8, level u8, bit depth u4, ...
        vpcC.skip(4);
        return ".%02d.%02d.%02d".formatted(vpcC.u8(), vpcC.u8(), vpcC.u8() >>> 4);
    }
}
