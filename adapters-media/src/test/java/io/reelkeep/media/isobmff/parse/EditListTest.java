package io.reelkeep.media.isobmff.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.media.kit.Mp4;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths count in milliseconds here, media times in 48 000ths. */
class EditListTest {
    private static final long EMPTY = -1;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("none", new long[] {}, new EditList(0, 0, 0)),
                Arguments.of("priming", new long[] {10_000, 1_024}, new EditList(0, 1_024, 10_000)),
                Arguments.of("delay", new long[] {40, EMPTY, 10_000, 0}, new EditList(40, 0, 10_000)),
                Arguments.of("two delays", new long[] {40, EMPTY, 2, EMPTY, 9, 5}, new EditList(42, 5, 9)),
                Arguments.of("to the end", new long[] {0, 1_024}, new EditList(0, 1_024, 0)),
                Arguments.of("only nothing", new long[] {40, EMPTY}, new EditList(0, 0, 0)),
                Arguments.of("split", new long[] {1_000, 0, 500, 48_000, 250, 72_000}, new EditList(0, 0, 1_750)),
                Arguments.of("split, rounded", new long[] {1_000, 100, 500, 48_140}, new EditList(0, 100, 1_500)),
                Arguments.of("cut within", new long[] {1_000, 0, 500, 96_000}, new EditList(0, 0, 0)),
                Arguments.of("a pause within", new long[] {1_000, 0, 500, EMPTY, 9, 48_000}, new EditList(0, 0, 0)),
                Arguments.of("shown twice", new long[] {1_000, 0, 1_000, 0}, new EditList(0, 0, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void is_read_alike_in_32_and_64_bits(String what, long[] edits, EditList meant) {
        assertThat(read(0, edits)).isEqualTo(meant);
        assertThat(read(1, edits)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(longs = {0x1_0000_0000L, Long.MAX_VALUE})
    void holds_64_bits_in_version_1(long media) {
        assertThat(read(1, new long[] {5, media}).mediaTicks()).isEqualTo(media);
    }

    private static EditList read(int version, long[] edits) {
        byte[] elst = Mp4.box("elst", out -> {
            out.i32(version << 24).i32(edits.length / 2);
            for (int i = 0; i < edits.length; i += 2) {
                out.sized(version, edits[i]).sized(version, edits[i + 1]).i32(0x10000);
            }
        });
        return EditList.read(BoxReader.of("edts", ByteBuffer.wrap(elst)).child(), 1_000, 48_000);
    }
}
