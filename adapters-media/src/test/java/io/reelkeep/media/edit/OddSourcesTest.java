package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.Frames;
import io.reelkeep.media.kit.Frames.Frame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources as encoders really make them. Whatever is shown of them is what the source shows, picture by picture. */
class OddSourcesTest {
    @TempDir
    Path dir;

    private CutBench bench;

    @BeforeEach
    void open() {
        bench = new CutBench(dir);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:v libx264 -preset medium -bf 3 -x264-params open-gop=1:keyint=25:scenecut=0:b-pyramid=2",
                "-c:v libx265 -preset ultrafast -bf 3 -x265-params log-level=none:keyint=25:open-gop=1:scenecut=0 -tag:v hvc1",
                "-c:v libx265 -preset ultrafast -bf 3 -x265-params log-level=none:keyint=25:open-gop=0:scenecut=0 -tag:v hvc1",
                "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 25",
                "-c:v libaom-av1 -cpu-used 8 -usage realtime -g 25",
                "-g 25 -bf 2 -movflags frag_keyframe+empty_moov+default_base_moof",
                "-g 25 -bf 2 -movflags frag_keyframe+empty_moov+default_base_moof+negative_cts_offsets",
                "-g 25 -bf 2 -an",
            })
    void every_mode_shows_what_the_source_shows(String encoding) {
        Path source = Clips.with(dir, "source.mp4", 8, encoding.split(" "));
        var body = bench.body(source);
        List<Frame> all = encoding.contains("negative_cts") ? Frames.fromZero(source) : Frames.of(source);
        for (CutMode mode : CutMode.values()) {
            Clip clip = bench.cut(mode, body, 2_520, 5_320);
            Placed placed = clip.file().plan().placed().get(0);
            String what = mode + " " + clip.file().plan();

            List<Integer> expected = Frames.numbers(all, placed.fromMillis(), placed.toMillis());
            assertThat(Frames.numbers(all, clip.path())).as(what).isEqualTo(expected);
            assertDecodes(clip, what);
            switch (mode) {
                case SNAP ->
                    assertThat(placed.fromMillis() <= 2_520 && placed.toMillis() >= 5_320)
                            .as(what)
                            .isTrue();
                case STRICT ->
                    assertThat(placed.fromMillis() >= 2_520 && placed.toMillis() <= 5_320)
                            .as(what)
                            .isTrue();
                case EXACT -> assertThat(placed).as(what).isEqualTo(new Placed(2_520, 5_320, 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:v libx265 -preset ultrafast -bf 3 -x265-params log-level=none:keyint=25:open-gop=1:scenecut=0 -tag:v hvc1",
                "-c:v libx265 -preset ultrafast -bf 3 -x265-params log-level=none:keyint=25:open-gop=0:scenecut=0 -tag:v hvc1",
                "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 25",
                "-c:v libaom-av1 -cpu-used 8 -usage realtime -g 25",
                "-g 25 -bf 2 -movflags frag_keyframe+empty_moov+default_base_moof",
            })
    void joined_ranges_show_what_the_source_shows(String encoding) {
        Path source = Clips.with(dir, "source.mp4", 8, encoding.split(" "));
        var body = bench.body(source);
        List<Frame> all = Frames.of(source);
        for (CutMode mode : List.of(CutMode.SNAP, CutMode.STRICT)) {
            Clip clip = bench.cut(
                    mode,
                    List.of(new Piece(body, 4_520, 7_300), new Piece(body, 520, 2_320), new Piece(body, 2_950, 4_300)));
            String what = mode + " " + clip.file().plan();

            List<Integer> expected = clip.file().plan().placed().stream()
                    .flatMap(placed -> Frames.numbers(all, placed.fromMillis(), placed.toMillis()).stream())
                    .toList();
            assertThat(Frames.numbers(all, clip.path())).as(what).isEqualTo(expected);
            assertDecodes(clip, what);
        }
    }

    /** A picture that asks to forget another one which was left out because nothing needs it, does no harm. */
    private static void assertDecodes(Clip clip, String what) {
        assertThat(Ffmpeg.decodingSays(clip.path()).lines().filter(line -> !line.contains("mmco: unref short failure")))
                .as(what)
                .isEmpty();
    }
}
