package io.reelkeep.domain.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final PatienceRule PATIENCE = PatienceRule.DEFAULT;
    private static final RolloverRule RULE = RolloverRule.NINETY_MINUTES;

    private final Capture capture = SampleCaptures.open();

    private void receive(int... numbers) {
        for (int number : numbers) {
            capture.receive(SampleCaptures.segment(number), NOON);
        }
    }

    @Test
    void counts_what_it_receives() {
        receive(7, 2);

        Capture.Snapshot now = capture.snapshot();
        assertThat(now.receivedSegments()).isEqualTo(2);
        assertThat(now.highestSegment()).isEqualTo(7);
        assertThat(now.receivedBytes()).isEqualTo(200_009);
    }

    @Test
    void comes_back_from_its_snapshot_as_it_was() {
        receive(1, 3);
        capture.stop(4, NOON.plusSeconds(1));
        capture.seal(List.of(SampleCaptures.segment(1), SampleCaptures.segment(3)), RULE);
        capture.begin(1);

        assertThat(Capture.restore(capture.snapshot()).snapshot()).isEqualTo(capture.snapshot());
    }

    /** F130 */
    @Test
    void waits_a_minute_from_the_last_sign_of_life() {
        assertThat(capture.waitsUntil(PATIENCE)).contains(NOON.plusSeconds(60));

        capture.isAlive(NOON.plusSeconds(10));
        capture.isAlive(NOON.plusSeconds(5));

        assertThat(capture.waitsUntil(PATIENCE)).contains(NOON.plusSeconds(70));
    }

    /** F93, F94 */
    @Test
    void waits_ten_minutes_from_the_stop_or_the_last_late_segment() {
        receive(1);
        capture.stop(3, NOON.plusSeconds(30));
        assertThat(capture.waitsUntil(PATIENCE)).contains(NOON.plusSeconds(630));

        capture.receive(SampleCaptures.segment(2), NOON.plusSeconds(90));

        assertThat(capture.waitsUntil(PATIENCE)).contains(NOON.plusSeconds(690));
    }

    @Test
    void waits_for_nothing_once_sealed() {
        capture.seal(List.of(), RULE);

        assertThat(capture.waitsUntil(PATIENCE)).isEmpty();
    }

    @Test
    void is_complete_when_stopped_and_all_are_here_in_either_order() {
        receive(1, 2);
        assertThat(capture.isComplete()).isFalse();
        capture.stop(3, NOON);
        assertThat(capture.isComplete()).isFalse();
        receive(3);
        assertThat(capture.isComplete()).isTrue();
    }

    @Test
    void a_stop_without_segments_is_complete() {
        capture.stop(0, NOON);

        assertThat(capture.isComplete()).isTrue();
    }

    @Test
    void a_stop_tells_whether_it_changed_anything() {
        assertThat(capture.stop(2, NOON)).isTrue();
        assertThat(capture.stop(2, NOON.plusSeconds(9))).isFalse();
        assertThat(capture.snapshot().stoppedAt()).contains(NOON);
    }

    @Test
    void a_stop_with_another_count_is_refused_also_after_sealing() {
        capture.stop(2, NOON);
        assertRefused(Reason.STOPPED_WITH_OTHER_COUNT, () -> capture.stop(3, NOON));

        capture.seal(List.of(), RULE);
        assertRefused(Reason.STOPPED_WITH_OTHER_COUNT, () -> capture.stop(3, NOON));
        assertThat(capture.stop(2, NOON)).isFalse();
    }

    @Test
    void a_stop_below_what_was_received_is_refused() {
        receive(5);

        assertRefused(Reason.COUNT_BELOW_RECEIVED, () -> capture.stop(4, NOON));
        assertThat(capture.stop(5, NOON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 1_000_001, Integer.MAX_VALUE})
    void a_stop_with_a_count_that_no_recording_has_is_refused(int count) {
        assertRefused(Reason.BAD_PARAMETER, () -> capture.stop(count, NOON));
    }

    @Test
    void a_million_segments_are_a_recording() {
        assertThat(capture.stop(1_000_000, NOON)).isTrue();
    }

    @Test
    void a_capture_that_closed_itself_is_not_stopped_any_more() {
        capture.seal(List.of(), RULE);

        assertThat(capture.stop(7, NOON)).isFalse();
        assertThat(capture.snapshot().cause()).contains(CloseCause.SILENT);
        assertThat(capture.snapshot().expectedSegments()).isEmpty();
    }

    @Test
    void after_the_stop_segments_up_to_the_count_are_accepted() {
        capture.stop(2, NOON);

        receive(2);
        assertRefused(Reason.SEGMENT_BEYOND_COUNT, () -> receive(3));
    }

    @Test
    void nothing_is_accepted_once_sealed() {
        capture.seal(List.of(), RULE);

        assertRefused(Reason.CAPTURE_CLOSED, () -> receive(1));
        assertThat(capture.snapshot().receivedSegments()).isZero();
    }

    @Test
    void tells_why_it_was_closed() {
        receive(1);
        capture.stop(2, NOON);
        Capture complete = Capture.restore(capture.snapshot());
        complete.receive(SampleCaptures.segment(2), NOON);

        complete.seal(List.of(), RULE);
        capture.seal(List.of(), RULE);

        assertThat(complete.snapshot().cause()).contains(CloseCause.STOPPED);
        assertThat(capture.snapshot().cause()).contains(CloseCause.STOPPED_INCOMPLETE);
    }

    /** F129, C17 */
    @Test
    void silence_leaves_the_parts_that_were_cut_off_as_they_are() {
        List<Segment> segments = List.of(
                SampleCaptures.segment(1, NOON, Duration.ofMinutes(60)),
                SampleCaptures.segment(2, NOON, Duration.ofMinutes(60)));
        FilePart first = capture.rollOver(segments, RULE).get(0);

        List<FilePart> rest = capture.seal(segments, RULE);

        assertThat(rest).extracting(FilePart::firstSegment).containsExactly(2);
        assertThat(capture.parts()).startsWith(first).hasSize(2);
    }
}
