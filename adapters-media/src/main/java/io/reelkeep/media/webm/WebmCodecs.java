package io.reelkeep.media.webm;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;

/** The codecs of a WebM as in RFC 6381, by their Matroska names. Others are not for browsers. */
final class WebmCodecs {
    private WebmCodecs() {}

    /** @param setup CodecPrivate; may be empty */
    static String video(String codec, byte[] setup) {
        return switch (codec) {
            case "V_VP8" -> "vp8";
            case "V_VP9" -> vp9(setup);
            case "V_AV1" -> av1(setup);
            case "V_MPEG4/ISO/AVC" -> avc(setup);
            default -> throw unknown(codec);
        };
    }

    static String audio(String codec) {
        return switch (codec) {
            case "A_OPUS" -> "opus";
            case "A_VORBIS" -> "vorbis";
            default -> throw unknown(codec);
        };
    }

    private static MediaRefused unknown(String codec) {
        String shown = codec.chars().allMatch(c -> c > ' ' && c < 127) ? codec : "with an unprintable name";
        return new MediaRefused(Code.UNSUPPORTED_CODEC, "WebM with codec " + shown);
    }

    /** WebM: features of (id u8, length u8 = 1, value u8): 1 profile, 2 level, 3 bit depth. */
    private static String vp9(byte[] setup) {
        int[] features = new int[4];
        for (int at = 0; at + 2 < setup.length && setup[at + 1] == 1; at += 3) {
            if (setup[at] >= 1 && setup[at] <= 3) {
                features[setup[at]] = setup[at + 2];
            }
        }
        boolean complete = features[2] > 0 && features[3] > 0;
        return complete ? "vp09.%02d.%02d.%02d".formatted(features[1], features[2], features[3]) : "vp9";
    }

    /** av1C: marker u8, profile 3 bits, level 5, tier 1, more than eight bits 1, twelve bits 1. */
    private static String av1(byte[] setup) {
        if (setup.length < 4) {
            return "av01";
        }
        int depth = (setup[2] & 0x40) == 0 ? 8 : (setup[2] & 0x20) == 0 ? 10 : 12;
        char tier = (setup[2] & 0x80) == 0 ? 'M' : 'H';
        return "av01.%d.%02d%c.%02d".formatted(setup[1] >> 5 & 7, setup[1] & 31, tier, depth);
    }

    /** avcC: version u8, profile u8, compatibility u8, level u8. */
    private static String avc(byte[] setup) {
        return setup.length < 4 ? "avc1" : "avc1.%02x%02x%02x".formatted(setup[1], setup[2], setup[3]);
    }
}
