package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codecs that are never looked into go through untouched, in whole files and in fragments. */
class CodecsTest {
    private static final String HEVC = "-c:v libx265 -x265-params log-level=none -tag:v ";
    private static final String FRAGMENTS = "frag_keyframe+empty_moov+default_base_moof";

    @TempDir
    Path dir;

    static Stream<Arguments> encodings() {
        return Stream.of(
                        Arguments.of(HEVC + "hvc1 -c:a aac", "hvc1.*,mp4a.40.2", 15),
                        Arguments.of(HEVC + "hev1 -c:a libmp3lame -ar 48000", "hev1.*,mp4a.6[bB]", 15),
                        Arguments.of("-c:v libvpx-vp9 -deadline realtime -c:a libopus", "vp09.*,opus", 15),
                        Arguments.of(
                                "-c:v libaom-av1 -cpu-used 8 -usage realtime -c:a flac -strict -2", "av01.*,flac", 50),
                        Arguments.of("-c:v libx264 -c:a libopus -frame_duration 60", "avc1.*,opus", 31))
                .flatMap(CodecsTest::bothWays);
    }

    private static Stream<Arguments> bothWays(Arguments arguments) {
        Object[] all = arguments.get();
        return Stream.of("+faststart", FRAGMENTS).map(flags -> Arguments.of(all[0], flags, all[1], all[2]));
    }

    /** @param driftMillis half a frame of the sound at most, as the codec has them */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("encodings")
    void every_packet_is_the_same(String encoding, String flags, String codecs, long driftMillis) {
        Path first = clip("a.mp4", 1.2, encoding, flags);
        Path second = clip("b.mp4", 2.1, encoding, flags);
        var bench = new SpliceBench(dir);

        Result result = bench.stitch(List.of(bench.piece(1, first), bench.piece(2, second)));

        assertThat(hashes(result.path(), "v:0"))
                .isEqualTo(Stream.of(first, second)
                        .flatMap(file -> hashes(file, "v:0").stream())
                        .toList());
        List<String> sound = new ArrayList<>(hashes(first, "a:0"));
        sound.addAll(hashes(second, "a:0"));
        assertThat(sound).containsSubsequence(hashes(result.path(), "a:0"));
        assertThat(hashes(result.path(), "a:0")).hasSizeGreaterThanOrEqualTo(sound.size() - 4);
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        assertThat(result.file().codecs()).matches(codecs);
        assertThat(Math.abs(result.file().seams().get(0).audioDriftMicros())).isLessThan(driftMillis * 1_000);
    }

    @Test
    void other_parameter_sets_of_hevc_begin_another_file() {
        String common = HEVC + "hvc1 -c:a aac";
        Path small = clip("a.mp4", 1, common, "+faststart");
        Path large = clip("b.mp4", 1, common + " -s 640x360", "+faststart");
        var bench = new SpliceBench(dir);

        List<Result> results = bench.stitchAll(
                List.of(), List.of(bench.piece(1, small), bench.piece(2, small), bench.piece(3, large)));

        assertThat(results).extracting(made -> made.file().lastPiece()).containsExactly(2, 3);
        assertThat(results)
                .allSatisfy(made -> assertThat(Ffmpeg.decodingSays(made.path())).isEmpty());
    }

    private Path clip(String name, double seconds, String encoding, String flags) {
        var options = new ArrayList<>(List.of(encoding.split(" ")));
        options.addAll(List.of("-movflags", flags));
        return Clips.with(dir, name, seconds, options.toArray(String[]::new));
    }

    private static List<String> hashes(Path file, String stream) {
        return Ffmpeg.packets(file, stream, "data_hash");
    }
}
