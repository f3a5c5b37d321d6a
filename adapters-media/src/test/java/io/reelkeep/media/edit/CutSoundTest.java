package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.timeline.Composition.Joint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound at the joints, counted in decoded samples as players do. In every even second of the source there is a tone. */
class CutSoundTest {
    private static final String TONE = "aevalsrc=0.5*sin(2*PI*600*t)*lt(mod(t\\,2)\\,1):s=48000";
    private static final int PIECES = 20;
    // A frame of sound swells and fades over the next one: that is heard up to so much late.
    private static final int FADE_MILLIS = 23;
    private static final int GRAIN_MILLIS = 4;

    @TempDir
    Path dir;

    private CutBench bench;

    @BeforeEach
    void open() {
        bench = new CutBench(dir);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void stays_within_15_ms_of_the_pictures_at_each_of_many_joints(int hz) {
        Path source = Clips.make(
                dir,
                "source.mp4",
                List.of("testsrc=size=160x90:rate=25", TONE),
                42,
                "-g",
                "25",
                "-bf",
                "2",
                "-ar",
                hz + "");
        FileBody body = bench.body(source);

        Clip clip = bench.cut(CutMode.EXACT, pieces(body, 100, 730));

        assertThat(driftsMicros(CutMode.EXACT, pieces(body, 100, 730)))
                .hasSize(PIECES)
                .allMatch(drift -> Math.abs(drift) <= 15_000);
        List<Integer> changes = changesMillis(clip.path());
        assertThat(changes).hasSize(PIECES - 1);
        for (int i = 1; i < PIECES; i++) {
            int joint = (int) clip.file().plan().placed().get(i).atMillis();
            assertThat(changes.get(i - 1))
                    .as("joint " + i)
                    .isBetween(joint - 15 - GRAIN_MILLIS, joint + 15 + FADE_MILLIS);
        }
        assertThat(clip.file().plan().durationMillis()).isBetween(PIECES * 730L - 5, PIECES * 730L + 25);
        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CutMode.class)
    void keeps_up_in_every_mode(CutMode mode) {
        Path source =
                Clips.make(dir, "source.mp4", List.of("testsrc=size=160x90:rate=25", TONE), 42, "-g", "5", "-bf", "0");
        FileBody body = bench.body(source);

        Clip clip = bench.cut(mode, pieces(body, 205, 590));

        List<Integer> changes = changesMillis(clip.path());
        List<Placed> placed = clip.file().plan().placed();
        assertThat(changes).hasSize(PIECES - 1);
        for (int i = 1; i < PIECES; i++) {
            int joint = (int) placed.get(i).atMillis();
            // Strictly cut, the frames on the bound are silent.
            int slack = mode == CutMode.STRICT ? 45 : 0;
            assertThat(changes.get(i - 1))
                    .as("joint " + i)
                    .isBetween(joint - 15 - GRAIN_MILLIS - slack, joint + 15 + FADE_MILLIS + slack);
        }
    }

    @ParameterizedTest
    @EnumSource(CutMode.class)
    void alone_is_cut_at_frames(CutMode mode) {
        Path source = Clips.make(dir, "source.m4a", List.of(TONE), 42);
        FileBody body = bench.body(source);

        Clip clip = bench.cut(mode, pieces(body, 100, 730));

        List<Integer> changes = changesMillis(clip.path());
        List<Placed> placed = clip.file().plan().placed();
        assertThat(changes).hasSize(PIECES - 1);
        for (int i = 1; i < PIECES; i++) {
            int joint = (int) placed.get(i).atMillis();
            assertThat(changes.get(i - 1))
                    .as("joint " + i)
                    .isBetween(joint - 15 - GRAIN_MILLIS, joint + 15 + FADE_MILLIS);
            if (mode == CutMode.SNAP) {
                assertThat(placed.get(i).fromMillis()).isBetween(100 + i * 1_000L - 22, 100 + i * 1_000L);
            } else {
                assertThat(placed.get(i).fromMillis()).isBetween(100 + i * 1_000L, 100 + i * 1_000L + 22);
            }
        }
        assertThat(bench.cutter().keyFramesMillis(body, 0, 5_000)).isEmpty();
    }

    private List<Long> driftsMicros(CutMode mode, List<Piece> pieces) {
        try (CutJob job = CutJob.open(new CutOrder(pieces, mode), bench.store(), Limits.forThisHeap())) {
            return job.composition().joints().stream()
                    .map(Joint::audioDriftMicros)
                    .toList();
        }
    }

    /** Alternately from a second with a tone and from one without. */
    private static List<Piece> pieces(FileBody body, int offsetMillis, int lengthMillis) {
        return IntStream.range(0, PIECES)
                .mapToObj(i -> new Piece(body, offsetMillis + i * 1_000L, offsetMillis + lengthMillis + i * 1_000L))
                .toList();
    }

    /** When a tone begins or ends. */
    private static List<Integer> changesMillis(Path file) {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        // What the edit list hides at the start is not heard; from there on only samples count.
        Ffmpeg.ffmpeg(
                "-i", file, "-map", "0:a", "-af", "asetpts=N/SR/TB", "-f", "s16le", "-ac", "1", "-ar", "48000", raw);
        ShortBuffer samples = ByteBuffer.wrap(SpliceBench.read(raw))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var changes = new ArrayList<Integer>();
        boolean loud = isLoud(samples, 5);
        for (int millis = 5; millis < samples.limit() / 48 - 30; millis++) {
            if (isLoud(samples, millis) != loud && isLoud(samples, millis + 15) != loud) {
                loud = !loud;
                changes.add(millis);
            }
        }
        return changes;
    }

    private static boolean isLoud(ShortBuffer samples, int millis) {
        int peak = 0;
        for (int i = millis * 48; i < millis * 48 + 96; i++) {
            peak = Math.max(peak, Math.abs(samples.get(i)));
        }
        return peak > 7_000;
    }
}
