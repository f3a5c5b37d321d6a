package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.callback.RecordingEvent.Kind;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RenameRecordingTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId film = folder.files().get(0).id();
    private final Caller caller = new Caller(school.tenant, new AppId(7));

    private Recording rename(RecordingId recording, Optional<RecordingFileId> file, String name) {
        return kit.renameRecording.rename(new RenameRecording.Command(caller, recording, file, name));
    }

    private Recording shown() {
        return kit.showRecording.show(school.tenant, folder.id()).recording();
    }

    @Test
    void a_recording_takes_another_title_and_its_files_keep_their_names() {
        rename(folder.id(), Optional.empty(), "季度总结");

        assertThat(shown().about().title()).isEqualTo("季度总结");
        assertThat(shown().files()).isEqualTo(folder.files());
    }

    @Test
    void a_file_takes_another_name_and_keeps_its_bytes() {
        rename(folder.id(), Optional.of(film), "上午场");

        assertThat(shown().files().get(0).name()).isEqualTo("上午场");
        assertThat(shown().files().get(0).contentTag())
                .isEqualTo(folder.files().get(0).contentTag());
        assertThat(shown().about()).isEqualTo(folder.about());
    }

    /** F82; contract: Meeting 5, recording.updated. */
    @Test
    void others_are_told_once_and_not_when_nothing_changed() {
        school.subscribe(CredentialKind.MEETING, EnumSet.of(Kind.UPDATED));

        rename(folder.id(), Optional.empty(), "季度总结");
        rename(folder.id(), Optional.empty(), "季度总结");
        rename(folder.id(), Optional.of(film), "上午场");
        rename(folder.id(), Optional.of(film), "上午场");
        kit.runDue();

        assertThat(kit.receiver.posts()).hasSize(2);
    }

    @Test
    void what_does_not_exist_has_no_name() {
        assertRefused(Reason.RECORDING_UNKNOWN, () -> rename(new RecordingId(404), Optional.empty(), "x"));
        assertRefused(Reason.FILE_UNKNOWN, () -> rename(folder.id(), Optional.of(new RecordingFileId(404)), "x"));
    }
}
