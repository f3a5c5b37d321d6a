package io.reelkeep.application.ingest;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedStitcher;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Blocks of four bytes. */
final class BlockUploadTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Upload open(long lengthBytes) {
        return kit.openUpload.open(new OpenUpload.Command(
                school.tenant, school.teacher, Optional.empty(), "lesson", "", lengthBytes, Optional.of(4)));
    }

    private void send(Upload upload, int number, String text) {
        send(upload, school, school.teacher, number, text);
    }

    private void send(Upload upload, School from, UserId operator, int number, String text) {
        kit.acceptBlock.accept(new AcceptBlock.Command(
                from.tenant, operator, upload.id(), number, text.length(), School.stream(text)));
    }

    private void complete(Upload upload) {
        kit.completeUpload.complete(school.tenant, school.teacher, upload.id());
    }

    private Recording recordingOf(Upload upload) {
        var capture = kit.showUpload.show(school.tenant, upload.id()).capture().orElseThrow();
        return school.folder(kit.showCapture.show(school.tenant, capture, 0).capture());
    }

    /** Contract: Meeting 4.10. */
    @Test
    void blocks_in_any_order_become_one_recording() {
        Upload upload = open(10);
        send(upload, 3, "89");
        send(upload, 1, "0123");
        send(upload, 2, "4567");
        complete(upload);

        kit.runDue();

        Recording folder = recordingOf(upload);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.origin()).isEqualTo(Origin.UPLOAD);
        assertThat(folder.about().owner()).isEqualTo(school.teacher);
        assertThat(school.text(folder, 0)).isEqualTo("0123456789");
    }

    @Test
    void a_block_that_comes_again_replaces_the_first() {
        Upload upload = open(8);
        send(upload, 1, "0123");
        send(upload, 1, "0123");
        send(upload, 2, "????");
        send(upload, 2, "4567");
        complete(upload);

        kit.runDue();

        assertThat(school.text(recordingOf(upload), 0)).isEqualTo("01234567");
    }

    @Test
    void bytes_of_blocks_go_once_they_are_joined() {
        Upload upload = open(8);
        send(upload, 1, "????");
        send(upload, 1, "0123");
        send(upload, 2, "4567");
        complete(upload);

        kit.runDue();
        kit.advance(Duration.ofHours(3));

        int recipeAndFile = kit.blobStore.kept().size();
        Upload plain = school.openUpload(Optional.empty(), 8);
        school.append(plain, 0, "01234567");
        kit.runDue();
        kit.advance(Duration.ofHours(3));
        assertThat(kit.blobStore.kept()).hasSize(2 * recipeAndFile);
        assertThat(kit.blobStore.unfinished()).isEmpty();
    }

    @Test
    void what_is_missing_is_named_and_may_still_come() {
        Upload upload = open(10);
        send(upload, 2, "4567");

        assertThatThrownBy(() -> complete(upload)).hasMessageContaining("1, 3");

        send(upload, 1, "0123");
        send(upload, 3, "89");
        complete(upload);
        complete(upload);
        kit.runDue();
        complete(upload);
        assertThat(recordingOf(upload).files()).hasSize(1);
    }

    @Test
    void after_the_end_nothing_comes_in() {
        Upload upload = open(4);
        send(upload, 1, "0123");
        complete(upload);

        assertRefused(Reason.CAPTURE_CLOSED, () -> send(upload, 1, "0123"));
        kit.runDue();
        assertRefused(Reason.CAPTURE_CLOSED, () -> send(upload, 1, "????"));
        assertThat(school.text(recordingOf(upload), 0)).isEqualTo("0123");
    }

    @Test
    void a_block_must_be_one_of_the_plan() {
        Upload upload = open(10);

        assertRefused(Reason.BAD_PARAMETER, () -> send(upload, 0, "0123"));
        assertRefused(Reason.BAD_PARAMETER, () -> send(upload, 4, "0123"));
        assertRefused(Reason.LENGTH_MISMATCH, () -> send(upload, 1, "012"));
        assertRefused(Reason.LENGTH_MISMATCH, () -> send(upload, 3, "8901"));
        assertRefused(Reason.LENGTH_MISMATCH, () -> said(upload, 4, "012"));
        assertRefused(Reason.BODY_TOO_LARGE, () -> said(upload, 4, "01234"));
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    private void said(Upload upload, long sizeBytes, String text) {
        kit.acceptBlock.accept(
                new AcceptBlock.Command(school.tenant, school.teacher, upload.id(), 1, sizeBytes, School.stream(text)));
    }

    /** The wall between tenants: a foreign upload is as unknown as one that never was. */
    @Test
    void strangers_are_refused() {
        Upload upload = open(4);
        var other = new School(kit);
        var colleague = new UserId("colleague");
        kit.addUser.add(school.tenant, colleague, "Mr Wang", User.Kind.PERSON);

        assertRefused(Reason.UPLOAD_UNKNOWN, () -> send(upload, other, other.teacher, 1, "0123"));
        assertRefused(
                Reason.UPLOAD_UNKNOWN, () -> kit.completeUpload.complete(other.tenant, other.teacher, upload.id()));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> {
            var unknown = new UploadId("0".repeat(32));
            kit.completeUpload.complete(school.tenant, school.teacher, unknown);
        });
        assertRefused(Reason.USER_UNKNOWN, () -> send(upload, school, new UserId("nobody"), 1, "0123"));
        assertRefused(Reason.NOT_PERMITTED, () -> send(upload, school, colleague, 1, "0123"));
        assertRefused(Reason.NOT_PERMITTED, () -> kit.completeUpload.complete(school.tenant, colleague, upload.id()));
    }

    @Test
    void what_comes_in_blocks_does_not_come_in_one_run_nor_the_other_way_round() {
        Upload blocks = open(4);
        Upload run = school.openUpload(Optional.empty(), 4);

        assertRefused(Reason.UPLOAD_UNKNOWN, () -> school.append(blocks, 0, "0123"));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> send(run, 1, "0123"));
    }

    @Test
    void an_upload_that_lacks_blocks_expires_with_all_that_came() {
        Upload upload = open(8);
        kit.advance(Duration.ofHours(23));
        send(upload, 1, "0123");
        kit.advance(Duration.ofHours(23));
        send(upload, 1, "0123");

        kit.advance(Duration.ofHours(24));

        assertRefused(Reason.UPLOAD_UNKNOWN, () -> send(upload, 2, "4567"));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> complete(upload));
        kit.advance(Duration.ofHours(2));
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void a_terminated_upload_is_gone_with_its_blocks() {
        Upload upload = open(8);
        send(upload, 1, "0123");

        kit.terminateUpload.terminate(school.tenant, upload.id());
        kit.sweepGarbage.sweep();

        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void a_crash_while_joining_loses_nothing() {
        Upload upload = open(8);
        send(upload, 1, "0123");
        send(upload, 2, "4567");
        complete(upload);

        for (int commit = 0; commit <= 4; commit++) {
            kit.transactions.breakOne(InMemoryTransactions.Fault.BEFORE_COMMIT, commit);
            tryToFinish(upload);
        }
        kit.runDue();

        assertThat(school.text(recordingOf(upload), 0)).isEqualTo("01234567");
        assertThat(recordingOf(upload).files()).hasSize(1);
    }

    private void tryToFinish(Upload upload) {
        try {
            kit.finishUpload.finish(school.tenant, upload.id());
        } catch (RuntimeException crashed) {
            assertThat(crashed).isNotNull();
        }
    }

    @Test
    void a_file_that_comes_by_one_request_becomes_a_recording() {
        Upload upload = receive(school, 10, "0123456789");
        assertThat(upload.isComplete()).isTrue();

        kit.runDue();

        assertThat(school.text(recordingOf(upload), 0)).isEqualTo("0123456789");
    }

    private Upload receive(School from, long lengthBytes, String text) {
        return kit.receiveFile.receive(
                new ReceiveFile.Command(from.tenant, from.teacher, "lesson", lengthBytes, School.stream(text)));
    }

    @Test
    void of_a_file_by_one_request_all_is_kept_or_nothing() {
        long most = Kit.UPLOAD_LIMITS.maxBytes();

        assertRefused(Reason.LENGTH_MISMATCH, () -> receive(school, 11, "0123456789"));
        assertRefused(Reason.BODY_TOO_LARGE, () -> receive(school, 9, "0123456789"));
        assertRefused(Reason.BODY_TOO_LARGE, () -> receive(school, most + 1, "0123456789"));
        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(kit.blobStore.unfinished()).isEmpty();
    }

    @Test
    void only_users_send_files() {
        assertRefused(
                Reason.USER_UNKNOWN,
                () -> kit.receiveFile.receive(
                        new ReceiveFile.Command(school.tenant, new UserId("nobody"), "lesson", 1, School.stream("0"))));
    }

    @Test
    void blocks_that_are_no_media_fail_with_a_reason() {
        Upload upload = receive(school, ScriptedStitcher.BROKEN.length(), ScriptedStitcher.BROKEN);

        kit.runDue();

        assertThat(recordingOf(upload).state()).isEqualTo(RecordingState.FAILED);
    }
}
