package io.reelkeep.media.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.kit.Mp4;
import io.reelkeep.media.timeline.Composition.Joint;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound lies on whole frames, however the times of its source tremble or creep. */
class SoundGridTest {
    private static final int FRAMES = 3_000;
    private static final int FRAME = 1_024;

    @Test
    void trembling_times_cost_no_frame() {
        ComposedTrack track =
                compose(i -> FRAME + (i % 2 == 0 ? 240 : -240)).tracks().get(0);

        assertThat(track.count()).isEqualTo(FRAMES);
        assertThat(silentFrames(track)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -1, 1, 10})
    void a_creeping_clock_is_followed_within_a_frame(int ticksPerFrame) {
        Composition made = compose(i -> FRAME + ticksPerFrame);

        ComposedTrack track = made.tracks().get(0);
        long creep = (long) ticksPerFrame * FRAMES;
        assertThat(track.lengthTicks() - (long) FRAMES * FRAME).isBetween(creep - FRAME, creep + FRAME);
        assertThat(made.joints())
                .extracting(Joint::audioDriftMicros)
                .allSatisfy(drift -> assertThat(drift).isBetween(-21_400L, 21_400L));
    }

    @Test
    void a_pause_is_filled_with_silence_at_once() {
        ComposedTrack track =
                compose(i -> i == 1_000 ? 11 * FRAME : FRAME).tracks().get(0);

        assertThat(silentFrames(track)).isEqualTo(10);
        assertThat(track.isSilence(1_001)).isTrue();
        assertThat(track.isSilence(1_011)).isFalse();
    }

    @Test
    void every_frame_lasts_equally_long() {
        ComposedTrack track = compose(i -> FRAME + i % 7 * 100).tracks().get(0);

        assertThat(IntStream.range(0, track.count()).map(track::durationTicks).distinct())
                .containsExactly(FRAME);
    }

    private static long silentFrames(ComposedTrack track) {
        return IntStream.range(0, track.count()).filter(track::isSilence).count();
    }

    @Test
    void frames_of_opus_are_whole_steps_of_2_5_ms_whenever_they_arrived() {
        Span span = span(i -> 2_833 + i * 37 % 141, SampleEntry.of(Kind.AUDIO, Mp4.entry("Opus")));

        ComposedTrack track =
                Composer.compose(List.of(span), 2 * FRAMES).tracks().get(0);

        assertThat(track.durationTicks(0)).isEqualTo(2_880);
    }

    /** One stream in ten pieces. */
    private static Composition compose(IntUnaryOperator duration) {
        Span span = span(duration, SampleEntry.of(Kind.AUDIO, Mp4.aacEntry()));
        return Composer.compose(List.of(span), 10 * FRAMES);
    }

    private static Span span(IntUnaryOperator duration, SampleEntry entry) {
        var samples = new SampleTable(FRAMES);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < FRAMES; i++) {
            samples.add(10L * i, 10, duration.applyAsInt(i), 0, true, 0);
            if (i % (FRAMES / 10) == 0) {
                marks.add(new Mark(marks.size() + 1, 10L * i, true));
            }
        }
        var track = TrackIndex.plain(Kind.AUDIO, 48_000, entry, new Display(Display.UPRIGHT, 0, 0), samples);
        return new Span(0, Optional.empty(), Optional.of(new Stretch(track, 0, FRAMES)), false, marks);
    }
}
