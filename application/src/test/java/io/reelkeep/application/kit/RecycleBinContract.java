package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.retention.port.RecycleBin} promises. */
public interface RecycleBinContract extends LifecycleContract {
    /** C18: whoever asks for recordings, in whatever way, gets none that lies in the bin. */
    @Test
    default void what_lies_in_the_bin_is_in_no_list_and_under_no_id() {
        TenantId tenant = knownTenant().id();
        Meeting meeting = knownMeeting(tenant);
        Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
        RecordingFile file = SampleRecordings.file(knownCapture(meeting, folder).id(), knownBlob(tenant));
        folder.add(file);
        inOne(() -> stores().recordings().add(folder));
        Recordings all = stores().recordings();
        var everything = new Recordings.Criteria(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Instant.EPOCH,
                NOON.plus(Duration.ofDays(9999)));
        assertThat(inOne(() -> all.search(everything, 1, 10)).items()).hasSize(1);

        throwAway(folder);

        assertThat(inOne(() -> all.find(tenant, folder.id()))).isEmpty();
        assertThat(inOne(() -> all.lock(tenant, folder.id()))).isEmpty();
        assertThat(inOne(() -> all.lockOf(tenant, meeting.id(), Origin.LOCAL))).isEmpty();
        assertThat(inOne(() -> all.holding(tenant, file.id()))).isEmpty();
        assertThat(inOne(() -> all.search(everything, 1, 10)).total()).isZero();
        assertThat(inOne(() -> all.search(everything, 1, 10)).items()).isEmpty();
        assertThat(inOne(() -> all.searchOn(everything, Optional.empty(), 10))).isEmpty();
        assertThat(inOne(() -> all.filesNamed(tenant, Origin.LOCAL, "", 1, 10)).total())
                .isZero();
    }

    @Test
    default void the_bin_tells_what_lies_in_it_and_gives_it_back_as_it_was() {
        Recording folder = folder(knownTenant().id());
        TenantId tenant = folder.tenant();
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> lifecycle().bin().lock(tenant, folder.id()))).isEmpty();

        throwAway(folder);

        BinnedRecording binned =
                inOne(() -> lifecycle().bin().lock(tenant, folder.id())).orElseThrow();
        assertThat(binned.by()).isEqualTo(BY);
        assertThat(binned.binnedAt()).isEqualTo(NOON);
        assertThat(binned.endsAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(binned.recording().snapshot()).isEqualTo(folder.snapshot());
        assertThat(inOne(() -> lifecycle().bin().find(other, folder.id()))).isEmpty();
        assertThat(inOne(() -> lifecycle().bin().lock(other, folder.id()))).isEmpty();
        assertThat(inOne(() -> lifecycle().bin().list(other, 0, 9))).isEmpty();
        inOne(() -> lifecycle().bin().takeOut(tenant, folder.id()));
        assertThat(inOne(() -> lifecycle().bin().find(tenant, folder.id()))).isEmpty();
        assertThat(inOne(() -> stores().recordings().find(tenant, folder.id())).map(Recording::snapshot))
                .contains(folder.snapshot());
    }

    @Test
    default void the_bin_is_read_page_by_page() {
        TenantId tenant = knownTenant().id();
        List<Recording> folders = List.of(folder(tenant), folder(tenant), folder(tenant));
        folders.forEach(this::throwAway);

        List<RecordingId> two = inOne(() -> lifecycle().bin().list(tenant, 0, 2)).stream()
                .map(one -> one.recording().id())
                .toList();
        List<RecordingId> rest = inOne(
                        () -> lifecycle().bin().list(tenant, two.get(1).value(), 2))
                .stream()
                .map(one -> one.recording().id())
                .toList();

        assertThat(two).containsExactly(folders.get(0).id(), folders.get(1).id());
        assertThat(rest).containsExactly(folders.get(2).id());
    }

    @Test
    default void a_meeting_in_the_bin_may_be_recorded_anew_and_then_does_not_come_back() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        throwAway(folder);

        Recording anew = knownRecording(meeting);

        assertThat(inOne(() -> stores().recordings().find(anew.tenant(), anew.id())))
                .isPresent();
        assertThatThrownBy(() -> inOne(() -> lifecycle().bin().takeOut(folder.tenant(), folder.id())))
                .isInstanceOf(DatabaseException.Duplicate.class);
        throwAway(anew);
        inOne(() -> lifecycle().bin().takeOut(folder.tenant(), folder.id()));
        assertThat(inOne(() -> stores().recordings().find(folder.tenant(), folder.id())))
                .isPresent();
    }

    @Test
    default void what_lies_in_the_bin_can_be_removed_for_good_beside_its_successor() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        throwAway(folder);
        Recording anew = knownRecording(meeting);

        inOne(() -> {
            Recording binned = lifecycle()
                    .bin()
                    .lock(folder.tenant(), folder.id())
                    .orElseThrow()
                    .recording();
            stores().traces().forget(folder.tenant(), folder.id());
            stores().recordings().remove(binned);
        });

        assertThat(inOne(() -> lifecycle().bin().list(folder.tenant(), 0, 9))).isEmpty();
        assertThat(inOne(() -> lifecycle().lifespans().of(folder.tenant(), folder.id())))
                .isEmpty();
        assertThat(inOne(() -> stores().recordings().find(anew.tenant(), anew.id())))
                .isPresent();
    }
}
