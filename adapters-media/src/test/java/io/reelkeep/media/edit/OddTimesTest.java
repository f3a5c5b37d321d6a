package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.Frames;
import io.reelkeep.media.kit.Frames.Frame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Times that are no plain count of pictures, and files that differ. */
class OddTimesTest {
    private static final String TONE = "sine=frequency=440:sample_rate=48000";

    @TempDir
    Path dir;

    private CutBench bench;

    @BeforeEach
    void open() {
        bench = new CutBench(dir);
    }

    @ParameterizedTest
    @EnumSource(CutMode.class)
    void pictures_that_last_long_and_unequally_keep_their_times(CutMode mode) {
        // A shared screen: a picture stays until something changes.
        Path source = Clips.make(
                dir,
                "vfr.mp4",
                List.of("testsrc=size=320x180:rate=25,select='not(mod(n\\,7))+not(mod(n\\,31))'", TONE),
                12,
                "-fps_mode",
                "vfr",
                "-g",
                "8",
                "-bf",
                "2");
        FileBody body = bench.body(source);
        List<Frame> all = Frames.of(source);

        Clip clip = bench.cut(mode, body, 3_333, 8_889);

        Placed placed = clip.file().plan().placed().get(0);
        List<Frame> shown = Frames.of(clip.path());
        List<Integer> numbers = Frames.numbers(all, clip.path());
        assertThat(numbers).doesNotContain(-1).hasSizeGreaterThan(10).isSorted();
        for (int i = 1; i < shown.size(); i++) {
            long due = all.get(numbers.get(i)).micros() - placed.fromMillis() * 1_000;
            assertThat(shown.get(i).micros()).isBetween(due - 1_000, due + 1_000);
        }
        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
        double seconds = (placed.toMillis() - placed.fromMillis()) / 1_000.0;
        assertThat(Double.parseDouble(Ffmpeg.stream(clip.path(), "v:0", "duration")))
                .isBetween(seconds - 0.05, seconds + 0.05);
    }

    @Test
    void a_picture_that_stays_beyond_the_bounds_is_shown_between_them_only() {
        Path source = Clips.make(
                dir, "slow.mp4", List.of("testsrc=size=320x180:rate=1/4", TONE), 20, "-fps_mode", "vfr", "-g", "1");

        Clip clip = bench.cut(CutMode.EXACT, bench.body(source), 5_000, 10_000);

        assertThat(Frames.numbers(Frames.of(source), clip.path())).containsExactly(1, 2);
        assertThat(Frames.of(clip.path())).extracting(Frame::micros).containsExactly(0L, 3_000_000L);
        assertThat(clip.file().plan().placed()).containsExactly(new Placed(5_000, 10_000, 0));
        assertThat(Ffmpeg.stream(clip.path(), "v:0", "duration")).startsWith("5.0");
    }

    @Test
    void a_rotation_is_kept() {
        Path upright = Clips.with(dir, "a.mp4", 4, "-g", "25");
        Path rotated = dir.resolve("rotated.mp4");
        Ffmpeg.ffmpeg("-display_rotation", "90", "-i", upright, "-c", "copy", rotated);

        Clip clip = bench.cut(CutMode.EXACT, bench.body(rotated), 1_200, 3_000);

        assertThat(Ffmpeg.ffprobe("-show_entries", "stream_side_data=rotation", "-of", "csv=p=0", clip.path()))
                .contains("90");
    }

    @ParameterizedTest
    @EnumSource(CutMode.class)
    void an_edit_list_decides_what_a_time_means(CutMode mode) {
        Path whole = Clips.with(dir, "whole.mp4", 8, "-g", "25", "-bf", "2", "-sc_threshold", "0");
        // Copied from the key frame at 1 s on; an edit list hides what comes before 1.52 s.
        Path shifted = dir.resolve("shifted.mp4");
        Ffmpeg.ffmpeg("-ss", "1.52", "-i", whole, "-c", "copy", shifted);
        List<Frame> all = Frames.of(shifted);
        FileBody body = bench.body(shifted);

        Clip clip = bench.cut(mode, body, 0, 3_500);

        Placed placed = clip.file().plan().placed().get(0);
        assertThat(Frames.numbers(all, clip.path()))
                .isEqualTo(Frames.numbers(all, placed.fromMillis(), placed.toMillis()));
        assertThat(clip.file().plan().hidesPictures()).isEqualTo(mode != CutMode.STRICT);
        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
    }

    @Test
    void sound_that_begins_later_or_ends_earlier_stays_where_it_is() {
        Path pictures = Clips.silent(dir, "p.mp4", 10, "-g", "25");
        Path sound = Clips.soundOnly(dir, "s.m4a", 3);
        Path source = dir.resolve("late.mp4");
        Ffmpeg.ffmpeg(
                "-i", pictures, "-itsoffset", "4", "-i", sound, "-map", "0:v", "-map", "1:a", "-c", "copy", source);

        Clip clip = bench.cut(CutMode.EXACT, bench.body(source), 2_000, 9_000);

        String said = Ffmpeg.ffmpegSays(
                "-v",
                "info",
                "-i",
                clip.path(),
                "-vn",
                "-af",
                "aresample=async=1:first_pts=0,silencedetect=n=-50dB:d=0.5",
                "-f",
                "null",
                "-");
        assertThat(said).containsPattern("silence_end: (1\\.9|2\\.0)");
        assertThat(clip.file().plan().durationMillis()).isBetween(6_999L, 7_002L);
        Clip joined = bench.cut(
                CutMode.EXACT,
                List.of(new Piece(bench.body(source), 5_000, 9_000), new Piece(bench.body(source), 5_000, 6_000)));
        assertThat(Clips.decodedSamples(joined.path())).isBetween(5 * 48_000L - 1_024, 5 * 48_000L + 2_048);
    }

    @Test
    void sound_that_begins_before_the_pictures_and_outlasts_them_is_heard() {
        Path pictures = Clips.silent(dir, "p.mp4", 4, "-g", "25");
        Path sound = Clips.soundOnly(dir, "s.m4a", 9);
        Path source = dir.resolve("early.mp4");
        Ffmpeg.ffmpeg(
                "-i", sound, "-itsoffset", "2", "-i", pictures, "-map", "1:v", "-map", "0:a", "-c", "copy", source);

        Clip clip = bench.cut(CutMode.SNAP, bench.body(source), 500, 8_000);

        assertThat(clip.file().plan().placed()).containsExactly(new Placed(500, 8_000, 0));
        assertThat(Frames.of(clip.path()).get(0).micros()).isBetween(1_499_000L, 1_501_000L);
        assertThat(Frames.of(clip.path())).hasSize(100);
        assertThat(Clips.decodedSamples(clip.path())).isBetween(48 * 7_500L - 1_024, 48 * 7_500L + 2_048);
        Clip heard = bench.cut(CutMode.STRICT, bench.body(source), 6_500, 8_000);
        assertThat(heard.file().plan().codecs()).isEqualTo("mp4a.40.2");
    }

    @Test
    void files_with_other_parameter_sets_are_joined_in_any_order() {
        Path small = Clips.with(dir, "small.mp4", 3, "-g", "25");
        Path large = Clips.make(dir, "large.mp4", List.of("testsrc=size=640x360:rate=25", TONE), 3, "-g", "25");
        FileBody first = bench.body(small);
        FileBody second = bench.body(large);

        Clip clip = bench.cut(
                CutMode.STRICT,
                List.of(new Piece(second, 1_000, 2_000), new Piece(first, 0, 2_000), new Piece(second, 0, 1_000)));

        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
        assertThat(Ffmpeg.ffprobe(
                                "-select_streams", "v:0", "-show_entries", "frame=width", "-of", "csv=p=0", clip.path())
                        .lines()
                        .map(line -> line.replace(",", ""))
                        .toList())
                .hasSize(100)
                .startsWith("640")
                .endsWith("640")
                .filteredOn(width -> width.equals("320"))
                .hasSize(50);
    }

    @Test
    void at_an_exact_joint_only_pictures_of_a_moment_come_between() {
        Path source = Clips.with(dir, "source.mp4", 10, "-bf", "2", "-g", "100", "-sc_threshold", "0");
        List<Frame> all = Frames.of(source);
        FileBody body = bench.body(source);

        Clip clip = bench.cut(CutMode.EXACT, List.of(new Piece(body, 1_000, 2_000), new Piece(body, 7_000, 8_000)));

        List<Frame> shown = Frames.of(clip.path());
        List<Integer> numbers = Frames.numbers(all, clip.path());
        assertThat(numbers.subList(0, 25)).isEqualTo(Frames.numbers(all, 1_000, 2_000));
        assertThat(numbers.subList(numbers.size() - 25, numbers.size())).isEqualTo(Frames.numbers(all, 7_000, 8_000));
        long joint = clip.file().plan().placed().get(1).atMillis();
        assertThat(joint).isBetween(1_000L, 1_002L);
        assertThat(shown.get(shown.size() - 25).micros() - shown.get(24).micros())
                .isBetween(40_000L, 42_000L);
        assertThat(clip.file().plan().hiddenPictures()).isGreaterThan(95);
    }
}
