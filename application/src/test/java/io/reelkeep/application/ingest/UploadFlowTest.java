package io.reelkeep.application.ingest;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedStitcher;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UploadFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Upload open(long lengthBytes) {
        return school.openUpload(Optional.empty(), lengthBytes);
    }

    private Upload shown(Upload upload) {
        return kit.showUpload.show(school.tenant, upload.id());
    }

    private Recording recordingOf(Upload upload) {
        Capture capture = kit.showCapture
                .show(school.tenant, shown(upload).capture().orElseThrow(), 0)
                .capture();
        return school.folder(capture);
    }

    @Test
    void a_whole_file_becomes_a_recording_with_a_meeting_of_its_own() {
        Upload upload = open(10);
        school.append(upload, 0, "01234");
        Upload complete = school.append(upload, 5, "56789");
        assertThat(complete.isComplete()).isTrue();

        kit.runDue();

        Recording folder = recordingOf(upload);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.origin()).isEqualTo(Origin.UPLOAD);
        assertThat(folder.about().title()).isEqualTo("old lesson");
        assertThat(folder.about().owner()).isEqualTo(school.teacher);
        assertThat(school.text(folder, 0)).isEqualTo("0123456789");
        assertThat(Duration.between(
                        folder.files().get(0).startedAt(), folder.files().get(0).endedAt()))
                .isEqualTo(Duration.ofMillis(folder.files().get(0).durationMillis()));
    }

    @Test
    void files_of_a_meeting_go_into_its_folder() {
        Upload first = school.openUpload(Optional.of(school.lesson.id()), 3);
        Upload second = school.openUpload(Optional.of(school.lesson.id()), 3);
        school.append(first, 0, "one");
        school.append(second, 0, "two");

        kit.runDue();

        assertThat(recordingOf(first).files()).hasSize(2);
        assertThat(recordingOf(second).about().meeting()).isEqualTo(school.lesson.id());
    }

    @Test
    void bytes_at_another_offset_are_a_conflict() {
        Upload upload = open(10);
        school.append(upload, 0, "01234");

        assertRefused(Reason.OFFSET_CONFLICT, () -> school.append(upload, 0, "01234"));
        assertRefused(Reason.OFFSET_CONFLICT, () -> school.append(upload, 6, "6789"));

        assertThat(shown(upload).offsetBytes()).isEqualTo(5);
    }

    @Test
    void what_came_before_a_connection_broke_is_kept() {
        Upload upload = open(10);

        kit.appendUpload.append(school.tenant, upload.id(), 0, new BreakingAfter(4, School.stream("0123456789")));

        assertThat(shown(upload).offsetBytes()).isEqualTo(4);
        assertThat(school.append(upload, 4, "456789").isComplete()).isTrue();
    }

    @Test
    void more_bytes_than_announced_are_refused_and_none_of_them_is_kept() {
        Upload upload = open(10);
        school.append(upload, 0, "01234");

        assertRefused(Reason.BODY_TOO_LARGE, () -> school.append(upload, 5, "56789X"));

        assertThat(shown(upload).offsetBytes()).isEqualTo(5);
        assertThat(school.append(upload, 5, "56789").isComplete()).isTrue();
    }

    @Test
    void a_second_request_while_one_is_writing_is_a_conflict() {
        Upload upload = open(10);
        InputStream nosy = new InputStream() {
            @Override
            public int read() throws IOException {
                assertRefused(Reason.OFFSET_CONFLICT, () -> school.append(upload, 0, "x"));
                return -1;
            }
        };

        kit.appendUpload.append(school.tenant, upload.id(), 0, nosy);

        assertThat(school.append(upload, 0, "0123456789").isComplete()).isTrue();
    }

    @Test
    void a_file_that_is_no_media_fails_with_a_reason() {
        Upload upload = open(ScriptedStitcher.BROKEN.length());
        school.append(upload, 0, ScriptedStitcher.BROKEN);

        kit.runDue();

        assertThat(recordingOf(upload).state()).isEqualTo(RecordingState.FAILED);
        assertThat(recordingOf(upload).failure()).contains("corrupt");
    }

    @Test
    void an_upload_that_lacks_bytes_expires_a_day_after_the_last_of_them() {
        Upload upload = open(10);
        kit.advance(Duration.ofHours(23));
        school.append(upload, 0, "0");
        kit.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(shown(upload).offsetBytes()).isEqualTo(1);

        kit.advance(Duration.ofMillis(1));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> shown(upload));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> school.append(upload, 1, "1"));

        kit.advance(Duration.ofHours(2));
        assertThat(kit.blobStore.unfinished()).isEmpty();
        assertThat(open(1)).isNotNull();
    }

    @Test
    void a_complete_upload_survives_any_absence() {
        Upload upload = open(10);
        school.append(upload, 0, "0123456789");

        kit.clock.advance(Duration.ofDays(90));
        kit.sweepGarbage.sweep();
        kit.runDue();

        assertThat(recordingOf(upload).state()).isEqualTo(RecordingState.READY);
        assertThat(school.text(recordingOf(upload), 0)).isEqualTo("0123456789");
    }

    @Test
    void finishing_twice_makes_one_recording() {
        Upload upload = open(1);
        school.append(upload, 0, "0");
        kit.runDue();
        Upload handedOn = shown(upload);

        kit.finishUpload.finish(school.tenant, upload.id());
        kit.runDue();

        assertThat(shown(upload)).isEqualTo(handedOn);
        assertThat(recordingOf(upload).files()).hasSize(1);
    }

    @Test
    void a_terminated_upload_is_gone_with_its_bytes() {
        Upload upload = open(10);
        school.append(upload, 0, "01234");

        kit.terminateUpload.terminate(school.tenant, upload.id());
        kit.sweepGarbage.sweep();

        assertRefused(Reason.UPLOAD_UNKNOWN, () -> shown(upload));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> kit.terminateUpload.terminate(school.tenant, upload.id()));
        assertThat(kit.blobStore.unfinished()).isEmpty();
    }

    @Test
    void a_complete_upload_can_be_terminated_before_it_is_handed_on() {
        Upload upload = open(1);
        school.append(upload, 0, "0");

        kit.terminateUpload.terminate(school.tenant, upload.id());
        kit.runDue();
        kit.advance(Duration.ofHours(2));

        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(kit.blobStore.unfinished()).isEmpty();
    }

    @Test
    void terminating_what_became_a_recording_leaves_the_recording() {
        Upload upload = open(1);
        school.append(upload, 0, "0");
        kit.runDue();
        Recording folder = recordingOf(upload);

        kit.terminateUpload.terminate(school.tenant, upload.id());
        kit.advance(Duration.ofDays(2));

        assertThat(school.text(folder, 0)).isEqualTo("0");
    }

    @Test
    void as_many_bytes_and_uploads_as_the_limits_say() {
        long most = Kit.UPLOAD_LIMITS.maxBytes();
        assertThat(open(most).lengthBytes()).isEqualTo(most);
        assertRefused(Reason.BODY_TOO_LARGE, () -> open(most + 1));
        open(1);
        Upload third = open(1);
        assertRefused(Reason.TOO_MANY_UPLOADS, () -> open(1));

        school.append(third, 0, "0");

        assertThat(open(1)).isNotNull();
    }

    @Test
    void strangers_are_refused() {
        var other = new School(kit);
        Upload upload = open(1);

        assertRefused(Reason.MEETING_UNKNOWN, () -> school.openUpload(Optional.of(new MeetingId(SampleIds.next())), 1));
        assertRefused(Reason.MEETING_UNKNOWN, () -> school.openUpload(Optional.of(other.lesson.id()), 1));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> other.append(upload, 0, "x"));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> kit.terminateUpload.terminate(other.tenant, upload.id()));
        assertRefused(Reason.UPLOAD_UNKNOWN, () -> kit.showUpload.show(other.tenant, upload.id()));
    }
}
