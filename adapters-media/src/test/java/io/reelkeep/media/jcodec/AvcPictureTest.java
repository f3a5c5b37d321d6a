package io.reelkeep.media.jcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.AvcConfig;
import io.reelkeep.media.isobmff.parse.AvcConfig.ParameterSet;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Bits as in ITU-T H.264 §7.3, written out one by one. */
final class AvcPictureTest {
    /** Baseline, 320x192 without cropping; "1" is ue(0). */
    private static final String SPS = "01000010" + "00000000" + "00011110" + "1" + "1" + "011" + "010" + "0"
            + "000010100" + "0001100" + "1" + "1" + "0" + "0";

    private static final String PPS =
            "1" + "1" + "0" + "0" + "1" + "1" + "1" + "0" + "00" + "1" + "1" + "1" + "0" + "0" + "0";

    private static String nal(int header, String bits) {
        String whole = bits + "1";
        String padded = whole + "0".repeat((8 - whole.length() % 8) % 8);
        var hex = new StringBuilder("%02x".formatted(header));
        for (int i = 0; i < padded.length(); i += 8) {
            hex.append("%02x".formatted(Integer.parseInt(padded.substring(i, i + 8), 2)));
        }
        return hex.toString();
    }

    private static Code refusalOf(String sps, String pps, String slice) {
        var config =
                new AvcConfig("42001e", 4, List.of(new ParameterSet(nal(0x67, sps)), new ParameterSet(nal(0x68, pps))));
        byte[] unit = HexFormat.of().parseHex(slice);
        ByteBuffer sample = ByteBuffer.allocate(4 + unit.length)
                .putInt(unit.length)
                .put(unit)
                .flip();
        return Assertions.catchThrowableOfType(MediaRefused.class, () -> AvcPicture.read(config, sample))
                .code();
    }

    /** The decoder would go on for as long as there is no operation 0, and take what lies beyond the end for operations. */
    @Test
    void an_endless_list_of_markings_is_refused() {
        String slice = "1" + "011" + "1" + "0000" + "1" + "00110".repeat(200);

        assertThat(refusalOf(SPS, PPS, nal(0x61, slice))).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void a_picture_that_needs_others_is_not_a_key_picture() {
        assertThat(refusalOf(SPS, PPS, nal(0x61, "1" + "1" + "1" + "0000" + "0000")))
                .isEqualTo(Code.NO_KEYFRAME);
    }

    @Test
    void pictures_of_any_size_are_refused_before_they_are_allocated() {
        String thousand = "0000000001111101001";
        String huge = SPS.replace("000010100" + "0001100", thousand + thousand);

        assertThat(refusalOf(huge, PPS, nal(0x65, "1" + "011" + "1"))).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void a_missing_parameter_set_is_told() {
        assertThat(refusalOf(SPS, PPS.replaceFirst("1", "010"), nal(0x65, "1" + "011" + "1" + "0000")))
                .isEqualTo(Code.CORRUPT);
    }

    @Test
    void what_says_nothing_about_decoding_is_cut_off() {
        String withVui = SPS.substring(0, SPS.length() - 1) + "1" + "0".repeat(5) + "1" + "0".repeat(70);

        AvcSequence sequence = AvcSequence.read(HexFormat.of().parseHex(nal(0x67, withVui)));
        AvcSequence without = AvcSequence.read(HexFormat.of().parseHex(nal(0x67, SPS)));

        assertThat(sequence.bare()).isEqualTo(without.bare());
        assertThat(List.of(sequence.width(), sequence.height())).containsExactly(320, 192);
    }
}
