package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

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

/** One range of a file with a key frame each second and two reordered pictures between others. */
class CutModesTest {
    @TempDir
    Path dir;

    private CutBench bench;
    private Path source;
    private FileBody body;

    @BeforeEach
    void record() {
        bench = new CutBench(dir);
        source = Clips.with(dir, "source.mp4", 10, "-bf", "2", "-g", "25", "-sc_threshold", "0");
        body = bench.body(source);
    }

    @Test
    void snap_keeps_all_that_was_asked_for_and_begins_and_ends_with_groups() {
        Clip clip = bench.cut(CutMode.SNAP, body, 2_500, 5_300);

        assertThat(clip.file().plan().placed()).containsExactly(new Placed(2_000, 6_000, 0));
        assertThat(clip.file().plan().hiddenPictures()).isZero();
        assertShows(clip, 2_000, 6_000);
    }

    @Test
    void strict_begins_with_a_key_frame_and_ends_before_the_bound() {
        Clip clip = bench.cut(CutMode.STRICT, body, 2_500, 5_300);

        Placed placed = clip.file().plan().placed().get(0);
        assertThat(placed.fromMillis()).isEqualTo(3_000);
        assertThat(placed.toMillis()).isBetween(5_150L, 5_300L);
        assertThat(clip.file().plan().hiddenPictures()).isZero();
        assertShows(clip, 3_000, placed.toMillis());
    }

    @Test
    void exact_shows_just_the_pictures_of_the_range_and_tells_what_it_hides() {
        Clip clip = bench.cut(CutMode.EXACT, body, 2_520, 5_320);

        assertThat(clip.file().plan().placed()).containsExactly(new Placed(2_520, 5_320, 0));
        assertThat(clip.file().plan().hiddenPictures()).isBetween(13, 15);
        assertThat(clip.file().plan().durationMillis()).isBetween(2_800L, 2_812L);
        assertShows(clip, 2_520, 5_320);
    }

    private void assertShows(Clip clip, long fromMillis, long toMillis) {
        List<Frame> all = Frames.of(source);
        assertThat(Frames.numbers(all, clip.path())).isEqualTo(Frames.numbers(all, fromMillis, toMillis));
        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
        assertThat(clip.path()).hasSize(clip.file().plan().sizeBytes());
    }
}
