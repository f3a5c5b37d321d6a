package io.reelkeep.domain.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClipTest {
    private static final Instant NOW = SampleTenants.NOON;
    private static final RecordingFileId SOURCE = new RecordingFileId(6);
    private static final Clip.Result RESULT = new Clip.Result(
            new RecordingFileId(7), new TimeMap(List.of(new TimeMap.Stretch(SOURCE, 0, 10, 0))), Set.of());

    private final Clip clip = Clip.ordered(
            new ClipId(1),
            new TenantId(7),
            new RecordingId(8),
            "Weekly round (clip)",
            new Cut(Cut.Operation.KEEP, CutMode.SNAP, List.of(new Range(SOURCE, 0, 10))),
            NOW);

    @Test
    void goes_from_queue_over_cutting_to_done() {
        assertThat(clip.state()).isEqualTo(ClipState.QUEUED);
        int attempt = clip.begin().orElseThrow();
        assertThat(clip.state()).isEqualTo(ClipState.CUTTING);

        assertThat(clip.done(attempt, RESULT, 99, NOW)).isTrue();

        assertThat(clip.state()).isEqualTo(ClipState.DONE);
        assertThat(clip.result()).contains(RESULT);
        assertThat(clip.snapshot().bytesDone()).isEqualTo(99);
        assertThat(clip.snapshot().endedAt()).contains(NOW);
    }

    @Test
    void only_the_latest_attempt_changes_anything() {
        int first = clip.begin().orElseThrow();
        int second = clip.begin().orElseThrow();

        assertThat(second).isEqualTo(first + 1);
        assertThat(clip.isWaitingFor(first)).isFalse();
        assertThat(clip.done(first, RESULT, 99, NOW)).isFalse();
        assertThat(clip.failed(first, "corrupt", NOW)).isFalse();
        assertThat(clip.state()).isEqualTo(ClipState.CUTTING);
        assertThat(clip.failed(second, "corrupt", NOW)).isTrue();
        assertThat(clip.failure()).contains("corrupt");
    }

    @Test
    void a_cancelled_clip_is_begun_and_finished_no_more() {
        int attempt = clip.begin().orElseThrow();

        clip.cancel(NOW);
        clip.cancel(NOW.plusSeconds(5));

        assertThat(clip.state()).isEqualTo(ClipState.CANCELLED);
        assertThat(clip.snapshot().endedAt()).contains(NOW);
        assertThat(clip.begin()).isEmpty();
        assertThat(clip.done(attempt, RESULT, 99, NOW)).isFalse();
        assertThat(clip.result()).isEmpty();
    }

    @Test
    void one_in_the_queue_is_cancelled_too() {
        clip.cancel(NOW);

        assertThat(clip.begin()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "FAILED"})
    void what_has_ended_cannot_be_cancelled(ClipState end) {
        int attempt = clip.begin().orElseThrow();
        if (end == ClipState.DONE) {
            clip.done(attempt, RESULT, 99, NOW);
        } else {
            clip.failed(attempt, "corrupt", NOW);
        }

        assertRefused(Reason.CLIP_ENDED, () -> clip.cancel(NOW));
        assertThat(clip.begin()).isEmpty();
    }

    @Test
    void is_restored_as_it_was() {
        clip.done(clip.begin().orElseThrow(), RESULT, 99, NOW);

        assertThat(Clip.restore(clip.snapshot()).snapshot()).isEqualTo(clip.snapshot());
    }

    @Test
    void nameless_clips_are_named_after_their_source_and_numbered() {
        RecordingFile source = SampleRecordings.file(new CaptureId(1), SampleIds.blob());

        assertThat(ClipName.of(source, Set.of())).isEqualTo("Weekly round (clip)");
        assertThat(ClipName.of(source, Set.of("Weekly round (clip)"))).isEqualTo("Weekly round (clip 2)");
        assertThat(ClipName.of(source, Set.of("Weekly round (clip)", "Weekly round (clip 2)")))
                .isEqualTo("Weekly round (clip 3)");
    }
}
