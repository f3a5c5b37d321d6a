package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Crash;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedStitcher;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StitchFaultsTest {
    private static final int UNTIL_GIVEN_UP = 5;

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Capture capture = school.start();

    private Recording stopped(int segments) {
        school.stop(capture, segments);
        kit.runDue();
        return school.folder(capture);
    }

    private void storeFails(int times) {
        for (int time = 0; time < times; time++) {
            kit.stitcher.next(() -> {
                throw new BlobStoreException("input/output error");
            });
        }
    }

    @Test
    void a_broken_piece_is_left_out_and_declared() {
        school.send(capture, 1);
        school.send(capture, 2, ScriptedStitcher.BROKEN);
        school.send(capture, 3);

        Recording folder = stopped(3);

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files().get(0).gaps()).containsExactly(new Gap(2, 20_000, 20_000, "corrupt"));
    }

    @Test
    void broken_pieces_only_fail_with_a_reason_and_can_be_retried() {
        school.send(capture, 1, ScriptedStitcher.BROKEN);
        Recording failed = stopped(1);
        assertThat(failed.state()).isEqualTo(RecordingState.FAILED);
        assertThat(failed.failure()).contains("corrupt");

        kit.retryRecording.retry(school.tenant, failed.id());
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.PROCESSING);
        kit.runDue();

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.FAILED);
    }

    @Test
    void a_store_that_recovers_is_not_noticed() {
        school.send(capture, 1);
        storeFails(UNTIL_GIVEN_UP - 1);
        stopped(1);
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.PROCESSING);

        kit.advance(Duration.ofMinutes(1));

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
    }

    @Test
    void a_store_that_stays_broken_fails_with_a_reason_and_a_retry_makes_it_ready() {
        school.send(capture, 1);
        storeFails(UNTIL_GIVEN_UP);
        stopped(1);
        kit.advance(Duration.ofMinutes(1));
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.FAILED);
        assertThat(school.folder(capture).failure()).contains(StitchPart.STORE_FAILED);

        kit.retryRecording.retry(school.tenant, capture.recording());
        kit.runDue();

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
        assertThat(school.folder(capture).failure()).isEmpty();
    }

    @Test
    void nothing_can_be_retried_where_nothing_failed() {
        school.send(capture, 1);
        Recording folder = stopped(1);

        assertRefused(Reason.NOTHING_TO_RETRY, () -> kit.retryRecording.retry(school.tenant, folder.id()));
    }

    @Test
    void a_failed_part_does_not_hide_the_others() {
        school.sendLong(capture, 1, Duration.ofMinutes(60));
        kit.acceptSegment.accept(longBroken());

        Recording folder = stopped(2);

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files()).hasSize(1);
        assertThat(folder.failure()).contains("corrupt");
    }

    private AcceptSegment.Command longBroken() {
        AcceptSegment.Command short2 =
                school.segment(capture, 2, ScriptedStitcher.BROKEN, School.stream(ScriptedStitcher.BROKEN));
        return new AcceptSegment.Command(
                short2.tenant(),
                short2.capture(),
                2,
                short2.startsAt(),
                short2.startsAt().plus(Duration.ofMinutes(60)),
                short2.digest(),
                short2.lengthBytes(),
                short2.body());
    }

    @Test
    void a_change_of_format_begins_another_file_of_the_same_part() {
        school.send(capture, 1);
        school.send(capture, 3, ScriptedStitcher.NEW_FORMAT);
        school.stop(capture, 4);
        kit.advance(Duration.ofMinutes(10));

        Recording folder = school.folder(capture);

        assertThat(folder.files()).extracting(RecordingFile::name).containsExactly("Weekly round", "Weekly round - 2");
        assertThat(folder.files().get(0).gaps()).isEmpty();
        assertThat(folder.files().get(1).gaps()).extracting(Gap::segment).containsExactly(2, 4);
    }

    @Test
    void a_crash_while_stitching_is_repeated_and_leaves_one_file_and_no_bytes_over() {
        school.send(capture, 1);
        kit.stitcher.next(() -> {
            throw new Crash();
        });
        stopped(1);
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.PROCESSING);

        kit.advance(Duration.ofSeconds(30));
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
        assertThat(school.folder(capture).files()).hasSize(1);

        kit.advance(Kit.GARBAGE_AGE.plusHours(2));
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void of_two_who_stitch_the_same_part_the_last_to_begin_wins_and_the_other_bytes_go() {
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.stitcher.next(() -> kit.stitchPart.stitch(school.tenant, capture.id(), 1));

        kit.runDue();

        Recording folder = school.folder(capture);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files()).hasSize(1);
        assertThat(school.kept(capture).parts().get(0).attempt()).isEqualTo(2);
        kit.advance(Blobs.READERS_LEAVE_WITHIN.plusHours(2));
        assertThat(kit.blobStore.kept()).hasSize(1);
        assertThat(school.text(folder, 0)).isEqualTo("segment 1;");
    }

    @Test
    void who_gave_up_in_time_is_not_overruled_by_a_slow_success() {
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.stitcher.next(() -> kit.stitchPart.giveUp(school.tenant, capture.id(), 1));

        kit.runDue();

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.FAILED);
        assertThat(school.folder(capture).files()).isEmpty();
    }

    @Test
    void a_made_part_is_left_alone() {
        school.send(capture, 1);
        Recording folder = stopped(1);

        kit.stitchPart.stitch(school.tenant, capture.id(), 1);
        kit.stitchPart.giveUp(school.tenant, capture.id(), 1);
        kit.stitchPart.stitch(school.tenant, capture.id(), 2);

        assertThat(school.folder(capture).snapshot()).isEqualTo(folder.snapshot());
    }

    @Test
    void a_million_missing_segments_are_not_listed_one_by_one() {
        school.send(capture, 1);
        school.send(capture, 1_000_000);

        stopped(1_000_000);
        kit.advance(Duration.ofMinutes(10));
        Recording folder = school.folder(capture);

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files().get(0).gaps()).hasSize(FileMaking.MAX_GAPS);
    }
}
