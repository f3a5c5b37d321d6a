package io.reelkeep.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CapturePartsTest {
    private static final List<RecordingFileId> FILES = List.of(new RecordingFileId(1));

    private final Capture capture = sealedWithTwoParts();

    private static Capture sealedWithTwoParts() {
        Capture capture = SampleCaptures.open();
        capture.seal(
                List.of(
                        SampleCaptures.segment(1, SampleTenants.NOON, Duration.ofMinutes(60)),
                        SampleCaptures.segment(2, SampleTenants.NOON, Duration.ofMinutes(60))),
                RolloverRule.NINETY_MINUTES);
        return capture;
    }

    private int begun(int part) {
        return capture.begin(part).orElseThrow().attempt();
    }

    @Test
    void every_beginning_has_a_higher_number() {
        assertThat(begun(1)).isEqualTo(1);
        assertThat(begun(1)).isEqualTo(2);
        assertThat(begun(2)).isEqualTo(1);
    }

    @Test
    void only_the_last_to_begin_may_finish() {
        int first = begun(1);
        int second = begun(1);

        assertThat(capture.made(1, first, FILES)).isFalse();
        assertThat(capture.failed(1, first, "corrupt")).isFalse();
        assertThat(capture.made(1, second, FILES)).isTrue();
        assertThat(capture.parts().get(0).files()).isEqualTo(FILES);
    }

    @Test
    void a_part_is_finished_once() {
        int attempt = begun(1);
        capture.made(1, attempt, FILES);

        assertThat(capture.made(1, attempt, List.of())).isFalse();
        assertThat(capture.failed(1, attempt, "corrupt")).isFalse();
        assertThat(capture.begin(1)).isEmpty();
    }

    @Test
    void unknown_parts_do_not_begin_or_end() {
        assertThat(capture.begin(0)).isEmpty();
        assertThat(capture.begin(3)).isEmpty();
        assertThat(capture.made(3, 1, FILES)).isFalse();
    }

    @Test
    void is_finished_when_every_part_is_decided() {
        capture.made(1, begun(1), FILES);
        assertThat(capture.isFinished()).isFalse();

        capture.failed(2, begun(2), "corrupt");

        assertThat(capture.isFinished()).isTrue();
        assertThat(capture.failure()).contains("corrupt");
    }

    @Test
    void an_open_capture_is_not_finished_although_its_parts_are() {
        assertThat(SampleCaptures.open().isFinished()).isFalse();
    }

    @Test
    void a_capture_without_segments_has_failed() {
        Capture empty = SampleCaptures.open();
        empty.seal(List.of(), RolloverRule.NINETY_MINUTES);

        assertThat(empty.isFinished()).isTrue();
        assertThat(empty.failure()).contains("nothing_received");
        assertThat(empty.retry()).isEmpty();
    }

    @Test
    void a_retry_makes_failed_parts_pending_and_leaves_the_others() {
        capture.made(1, begun(1), FILES);
        capture.failed(2, begun(2), "corrupt");

        List<FilePart> again = capture.retry();

        assertThat(again).extracting(FilePart::number).containsExactly(2);
        assertThat(capture.isFinished()).isFalse();
        assertThat(capture.failure()).isEmpty();
        assertThat(capture.parts().get(0).state()).isEqualTo(FilePart.State.MADE);
        assertThat(capture.retry()).isEmpty();
    }

    @Test
    void who_began_before_a_retry_may_not_finish_after_it() {
        int before = begun(2);
        capture.failed(2, before, "store_failed");
        capture.retry();

        assertThat(capture.made(2, before, FILES)).isFalse();
    }
}
