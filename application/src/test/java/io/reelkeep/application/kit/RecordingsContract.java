package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.recording.port.Recordings.Change;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.recording.port.Recordings} promises of single ones. */
public interface RecordingsContract extends StoreContract {
    private Recording.Snapshot kept(Recording recording) {
        return inOne(() -> stores().recordings()
                .find(recording.tenant(), recording.id())
                .orElseThrow()
                .snapshot());
    }

    @Test
    default void finds_a_recording_as_it_was_added() {
        Recording folder = knownRecording(knownMeeting(knownTenant().id()));

        assertThat(kept(folder)).isEqualTo(folder.snapshot());
    }

    @Test
    default void keeps_takes_and_files_of_a_saved_recording() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        Capture capture = knownCapture(meeting, folder);
        folder.takeBegins(capture.id());
        folder.takeHasFailed(new CaptureId(capture.id().value() + 1_000_000), "corrupt");
        folder.add(SampleRecordings.file(capture.id(), knownBlob(meeting.tenant())));
        folder.add(SampleRecordings.file(capture.id(), knownBlob(meeting.tenant())));

        inOne(() -> stores().recordings().save(folder));

        assertThat(kept(folder)).isEqualTo(folder.snapshot());
    }

    @Test
    default void a_second_save_replaces_the_first() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        Capture capture = knownCapture(meeting, folder);
        folder.takeBegins(capture.id());
        inOne(() -> stores().recordings().save(folder));

        folder.takeIsDone(capture.id());
        folder.add(SampleRecordings.file(capture.id(), knownBlob(meeting.tenant())));
        inOne(() -> stores().recordings().save(folder));

        assertThat(kept(folder)).isEqualTo(folder.snapshot());
        assertThat(kept(folder).state()).isEqualTo(RecordingState.READY);
    }

    @Test
    default void keeps_other_names_of_a_recording_and_its_files() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        Capture capture = knownCapture(meeting, folder);
        folder.add(SampleRecordings.file(capture.id(), knownBlob(meeting.tenant())));
        inOne(() -> stores().recordings().save(folder));

        folder.rename("季度总结");
        folder.rename(folder.files().get(0).id(), "上午场");
        inOne(() -> stores().recordings().save(folder));

        assertThat(kept(folder)).isEqualTo(folder.snapshot());
        assertThat(kept(folder).files().get(0).name()).isEqualTo("上午场");
    }

    @Test
    default void does_not_see_a_change_that_was_not_saved() {
        Recording folder = knownRecording(knownMeeting(knownTenant().id()));

        inOne(() -> stores().recordings()
                .lock(folder.tenant(), folder.id())
                .orElseThrow()
                .takeBegins(new CaptureId(SampleIds.next())));

        assertThat(kept(folder).takes()).isEmpty();
    }

    @Test
    default void recordings_of_another_tenant_do_not_exist() {
        Recording folder = knownRecording(knownMeeting(knownTenant().id()));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().recordings().find(other, folder.id()))).isEmpty();
        assertThat(inOne(() -> stores().recordings().lock(other, folder.id()))).isEmpty();
        assertThat(inOne(
                        () -> stores().recordings().lockOf(other, folder.about().meeting(), folder.origin())))
                .isEmpty();
    }

    @Test
    default void finds_the_folder_of_a_meeting_for_one_way_of_recording() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording local = knownRecording(meeting);
        Recording cloud = SampleRecordings.folder(meeting, Origin.CLOUD);
        inOne(() -> stores().recordings().add(cloud));

        assertThat(lockedOf(meeting, Origin.LOCAL)).isEqualTo(local.snapshot());
        assertThat(lockedOf(meeting, Origin.CLOUD)).isEqualTo(cloud.snapshot());
        assertThat(inOne(() -> stores().recordings().lockOf(meeting.tenant(), meeting.id(), Origin.LIVE)))
                .isEmpty();
        assertThat(inOne(() ->
                        stores().recordings().lockOf(meeting.tenant(), new MeetingId(SampleIds.next()), Origin.LOCAL)))
                .isEmpty();
    }

    private Recording.Snapshot lockedOf(Meeting meeting, Origin origin) {
        return inOne(() -> stores().recordings()
                .lockOf(meeting.tenant(), meeting.id(), origin)
                .orElseThrow()
                .snapshot());
    }

    /** F2 */
    @Test
    default void a_meeting_has_one_folder_for_one_way_of_recording() {
        Meeting meeting = knownMeeting(knownTenant().id());
        knownRecording(meeting);

        assertThatThrownBy(() -> inOne(() -> stores().recordings().add(SampleRecordings.folder(meeting, Origin.LOCAL))))
                .isInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    default void tells_what_was_changed_since_a_moment_even_where_only_a_file_was() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        List<Change> first = changedSince(folder.tenant(), Instant.EPOCH);
        inOne(() -> stores().recordings().save(folder));
        List<Change> second = changedSince(folder.tenant(), Instant.EPOCH);

        assertThat(first).extracting(Change::recording).containsExactly(folder.id());
        assertThat(second).extracting(Change::recording).containsExactly(folder.id());
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(changedSince(folder.tenant(), Instant.parse("9999-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(changedSince(knownTenant().id(), Instant.EPOCH)).isEmpty();
    }

    private List<Change> changedSince(TenantId tenant, Instant since) {
        return inOne(() -> stores().recordings().changedSince(tenant, since));
    }

    @Test
    default void tells_which_of_several_somebody_sees() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording own = knownRecording(meeting);
        Recording granted = knownRecording(knownMeeting(meeting.tenant()));
        UserId owner = own.about().owner();
        var guest = new UserId("guest");
        inOne(() -> stores().accessMembers()
                .put(new AccessMember(own.tenant(), granted.id(), guest, Permission.VIEW, Instant.EPOCH)));
        Set<RecordingId> both = Set.of(own.id(), granted.id());

        assertThat(seenBy(own.tenant(), guest, both)).containsExactly(granted.id());
        assertThat(seenBy(own.tenant(), owner, Set.of(own.id()))).containsExactly(own.id());
        assertThat(seenBy(own.tenant(), owner, Set.of())).isEmpty();
        assertThat(seenBy(own.tenant(), new UserId("nobody"), both)).isEmpty();
        assertThat(seenBy(knownTenant().id(), owner, both)).isEmpty();
    }

    private Set<RecordingId> seenBy(TenantId tenant, UserId person, Set<RecordingId> recordings) {
        return inOne(() -> stores().recordings().seenBy(tenant, person, recordings));
    }

    @Test
    default void writers_of_the_same_recording_wait_for_each_other() {
        Recording folder = knownRecording(knownMeeting(knownTenant().id()));

        twentyTimesInTwoThreads(() -> {
            Recording locked =
                    stores().recordings().lock(folder.tenant(), folder.id()).orElseThrow();
            locked.takeBegins(new CaptureId(SampleIds.next()));
            stores().recordings().save(locked);
        });

        assertThat(kept(folder).takes()).hasSize(40);
    }
}
