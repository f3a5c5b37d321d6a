package io.reelkeep.media.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.CutPlan;
import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.edit.Mp4Cutter;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Frames;
import io.reelkeep.media.kit.Frames.Frame;
import io.reelkeep.media.kit.SpliceBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With an ffmpeg installed a cut is exact and strict together: only pictures next to the bounds are encoded anew. */
final class FfmpegBoundariesTest {
    @TempDir
    Path dir;

    private CutBench bench;
    private Path source;
    private FileBody body;
    private List<Frame> all;

    @BeforeEach
    void record() {
        var ffmpeg = new Ffmpeg(io.reelkeep.media.kit.Ffmpeg.installed(), new Scratch(dir.resolve("scratch")));
        bench = new CutBench(dir, store -> new Mp4Cutter(store, new FfmpegBoundaries(ffmpeg, Duration.ofSeconds(60))));
        source = Clips.make(
                dir,
                "source.mp4",
                List.of("testsrc2=size=320x180:rate=25,noise=alls=10:allf=t", "anoisesrc=sample_rate=48000:seed=1"),
                10,
                "-bf",
                "2",
                "-g",
                "25",
                "-sc_threshold",
                "0");
        body = bench.body(source);
        all = Frames.of(source);
    }

    @ParameterizedTest
    @CsvSource({"2520, 5320", "2520, 6000", "3000, 5320", "2200, 2720", "2520, 3400", "0, 3333"})
    void shows_just_the_pictures_of_the_range_and_hides_none(long from, long to) {
        Clip clip = bench.cut(CutMode.EXACT, body, from, to);

        CutPlan plan = clip.file().plan();
        assertThat(plan.reencodes()).isTrue();
        assertThat(plan.hidesPictures()).isFalse();
        assertThat(plan.placed()).containsExactly(new Placed(from, to, 0));
        List<Integer> expected = Frames.numbers(all, from, to);
        List<Frame> shown = Frames.of(clip.path());
        List<Integer> numbers = Frames.numbers(all, clip.path());
        assertThat(shown).hasSameSizeAs(expected);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i).micros()).isBetween(i * 40_000L - 100, i * 40_000L + 100);
            assertThat(numbers.get(i)).isIn(expected.get(i), -1);
        }
        assertThat(io.reelkeep.media.kit.Ffmpeg.decodingSays(clip.path())).isEmpty();
        assertThat(io.reelkeep.media.kit.Ffmpeg.packets(clip.path(), "v:0", "pts"))
                .hasSameSizeAs(expected);
    }

    @Test
    void copies_what_lies_between_key_frames() {
        Clip clip = bench.cut(CutMode.EXACT, body, 2_520, 5_320);

        List<Integer> numbers = Frames.numbers(all, clip.path());
        assertThat(numbers.subList(12, 62)).isEqualTo(Frames.numbers(all, 3_000, 5_000));
        assertThat(numbers.subList(0, 12)).containsOnly(-1);
    }

    @Test
    void no_byte_from_beyond_the_bounds_is_left() {
        Clip clip = bench.cut(CutMode.EXACT, List.of(new Piece(body, 0, 2_520), new Piece(body, 5_320, 10_000)));

        String result = text(clip.path());
        String whole = text(source);
        List<String> removed = io.reelkeep.media.kit.Ffmpeg.ffprobe(
                        "-show_packets",
                        "-show_entries",
                        "packet=pts_time,duration_time,size,pos",
                        "-of",
                        "csv=p=0",
                        source)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .filter(packet ->
                        Double.parseDouble(packet[0]) > 2.52 - 0.02 && Double.parseDouble(packet[0]) < 5.32 - 1e-6)
                .filter(packet -> Double.parseDouble(packet[0]) + Double.parseDouble(packet[1]) > 2.52 + 1e-6)
                .map(packet -> whole.substring(
                        Integer.parseInt(packet[3]), Integer.parseInt(packet[3]) + Integer.parseInt(packet[2])))
                .toList();
        assertThat(removed).hasSizeGreaterThan(190);
        assertThat(removed).noneMatch(result::contains);
        assertThat(Frames.of(clip.path())).hasSize(63 + 117);
    }

    @Test
    void the_same_order_gives_the_same_bytes() {
        Clip once = bench.cut(CutMode.EXACT, body, 2_520, 5_320);
        Clip again = bench.cut(CutMode.EXACT, body, 2_520, 5_320);

        assertThat(SpliceBench.read(again.path())).isEqualTo(SpliceBench.read(once.path()));
        assertThat(again.file().body().contentTag())
                .isEqualTo(once.file().body().contentTag());
    }

    @Test
    void a_plan_tells_it_without_encoding() {
        CutPlan plan = bench.cutter().plan(new CutOrder(List.of(new Piece(body, 2_520, 5_320)), CutMode.EXACT));
        CutPlan onKeys = bench.cutter().plan(new CutOrder(List.of(new Piece(body, 2_000, 5_000)), CutMode.EXACT));

        assertThat(plan.reencodes()).isTrue();
        assertThat(plan.hidesPictures()).isFalse();
        assertThat(onKeys.reencodes()).isFalse();
    }

    private static String text(Path file) {
        return new String(SpliceBench.read(file), StandardCharsets.ISO_8859_1);
    }
}
