package io.reelkeep.application.delivery;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.ShowPlayback.Playback;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.application.delivery.Wanted.OfFile;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Playing without a link, for those who have a right to. */
final class PlaybackTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId film = folder.files().get(0).id();
    private final UserId student = new UserId("student");

    private Playback of(Optional<UserId> person) {
        return kit.showPlayback.show(new ShowPlayback.Query(school.tenant, folder.id(), person));
    }

    private Delivery delivered(Playback playback, Form form, String name, boolean isDownload) {
        return kit.deliverMedia.deliver(Visitor.by(playback.ticket()), new OfFile(film, form, name), isDownload);
    }

    /** F21: looking after a recording is no view of it. */
    @Test
    void what_its_owner_plays_is_not_counted() {
        Playback playback = of(Optional.of(school.teacher));

        assertThat(playback.isManaged()).isTrue();
        assertThat(playback.files()).hasSize(1);
        assertThat(delivered(playback, Form.WHOLE, "mp4", false).use()).isEmpty();
    }

    @Test
    void who_may_only_watch_is_counted_by_name() {
        kit.addUser.add(school.tenant, student, "Xiao", User.Kind.PERSON);

        Playback playback = of(Optional.of(student));

        assertThat(playback.isManaged()).isFalse();
        assertThat(delivered(playback, Form.WHOLE, "mp4", false)
                        .use()
                        .orElseThrow()
                        .viewer())
                .contains(student);
    }

    @Test
    void an_application_is_counted_as_nobody_in_particular() {
        var use =
                delivered(of(Optional.empty()), Form.WHOLE, "mp4", false).use().orElseThrow();

        assertThat(use.viewer()).isEmpty();
    }

    /** F34: taking along is for exports. */
    @Test
    void nothing_can_be_taken_along_by_it() {
        Playback playback = of(Optional.of(school.teacher));

        assertRefused(Reason.NOT_SHARED_FOR_THAT, () -> delivered(playback, Form.WHOLE, "mp4", true));
        assertRefused(Reason.NOT_SHARED_FOR_THAT, () -> delivered(playback, Form.SOUND, "m4a", false));
    }

    @Test
    void ends_by_itself() {
        Playback playback = of(Optional.of(school.teacher));
        kit.clock.advance(ShowExport.ADDRESSES_LAST.plus(Duration.ofSeconds(1)));

        assertRefused(Reason.LINK_UNKNOWN, () -> delivered(playback, Form.WHOLE, "mp4", false));
    }

    @Test
    void what_does_not_exist_does_not_play() {
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.showPlayback.show(
                        new ShowPlayback.Query(school.tenant, new RecordingId(404), Optional.of(school.teacher))));
    }
}
