package io.reelkeep.application.retention;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.Edition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** C18: what keeps recordings from ending: legal hold and recycle bin. */
final class KeepingFlowTest {
    private final EndingHouse house = new EndingHouse();
    private final Kit kit = house.kit;
    private final School school = house.school;

    @Test
    void a_hold_keeps_what_anybody_or_any_rule_would_delete() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.hold(recording);
        house.subscribe(Edition.BUSINESS, EndingHouse.END);
        house.rules(Optional.of(1), Map.of(), 3);

        assertRefused(Reason.LEGAL_HOLD, () -> house.delete(recording));
        assertRefused(
                Reason.LEGAL_HOLD,
                () -> kit.deleteFile.delete(new DeleteFile.Command(
                        new Caller(school.tenant, EndingHouse.APP),
                        Optional.empty(),
                        recording.files().get(0).id(),
                        Optional.empty())));
        house.until(EndingHouse.GRACE_END.plus(Duration.ofDays(30)));
        assertThat(house.isThere(recording)).isTrue();

        kit.holdRecording.lift(school.tenant, recording.id());
        kit.runDue();
        assertThat(house.isThere(recording)).isFalse();
    }

    @Test
    void a_hold_keeps_what_lies_in_the_bin_beyond_its_days() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.rules(Optional.empty(), Map.of(), 3);
        house.delete(recording);
        house.hold(recording);

        kit.advance(Duration.ofDays(9));

        assertRefused(Reason.LEGAL_HOLD, () -> kit.deleteBinned.delete(house.command(recording.id())));
        assertThat(kit.holdRecording.find(school.tenant, recording.id())).isPresent();
        kit.holdRecording.lift(school.tenant, recording.id());
        kit.runDue();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.find(school.tenant, recording.id()));
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void holds_are_put_on_what_is_there_alone() {
        Recording foreign = new School(kit).recorded();

        assertRefused(Reason.RECORDING_UNKNOWN, () -> house.hold(foreign));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.find(school.tenant, foreign.id()));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.lift(school.tenant, foreign.id()));
    }

    /** C18: gone for everybody, with its bytes and its link kept. */
    @Test
    void a_recording_comes_back_out_of_the_bin_with_its_link() {
        Recording recording = house.recorded(Origin.LOCAL);
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(recording.id()));
        house.rules(Optional.empty(), Map.of(), 3);

        house.delete(recording);
        kit.runDue();

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(visitor));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.showRecording.show(school.tenant, recording.id()));
        assertRefused(Reason.RECORDING_DELETED, () -> house.delete(recording));
        assertThat(house.bin()).extracting(one -> one.recording().id()).containsExactly(recording.id());
        assertThat(house.bin().get(0).endsAt()).isEqualTo(kit.clock.instant().plus(Duration.ofDays(3)));
        kit.advance(Duration.ofDays(3).minusMillis(1));
        kit.restoreRecording.restore(school.tenant, recording.id());
        kit.runDue();

        assertThat(kit.openShare.open(visitor).recording().files()).hasSize(1);
        kit.advance(Duration.ofDays(99));
        assertThat(house.isThere(recording)).isTrue();
        assertThat(house.bin()).isEmpty();
    }

    @Test
    void nothing_comes_back_when_its_days_are_over() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.rules(Optional.empty(), Map.of(), 3);
        house.delete(recording);

        kit.clock.set(kit.clock.instant().plus(Duration.ofDays(3)));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.restoreRecording.restore(school.tenant, recording.id()));
        kit.runDue();

        assertThat(house.bin()).isEmpty();
        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(kit.transactions.inOne(() -> kit.stores.tombstones().find(school.tenant, recording.id())))
                .isPresent();
    }

    @Test
    void what_lies_in_the_bin_can_be_deleted_for_good_and_is_told_of_once() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.rules(Optional.empty(), Map.of(), 3);
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteBinned.delete(house.command(recording.id())));
        house.delete(recording);

        kit.deleteBinned.delete(house.command(recording.id()));
        kit.runDue();

        assertThat(kit.blobStore.kept()).isEmpty();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteBinned.delete(house.command(recording.id())));
    }

    @Test
    void a_meeting_that_was_recorded_anew_keeps_the_old_recording_from_coming_back() {
        Recording old = school.recorded();
        house.rules(Optional.empty(), Map.of(), 3);
        house.delete(old);
        Recording anew = school.recorded();
        assertThat(anew.id()).isNotEqualTo(old.id());

        assertRefused(Reason.ALREADY_EXISTS, () -> kit.restoreRecording.restore(school.tenant, old.id()));
        kit.advance(Duration.ofDays(3));

        assertThat(house.isThere(anew)).isTrue();
        assertThat(kit.blobStore.kept()).isNotEmpty();
    }

    /** The bytes of a deleted sibling go, those of the rest stay in the bin. */
    @Test
    void what_was_left_to_erase_of_a_binned_recording_leaves_the_rest_alone() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.rules(Optional.empty(), Map.of(), 3);
        house.delete(recording);
        int kept = kit.blobStore.kept().size();

        kit.transactions.inOne(() -> kit.bench.later(
                new Task(TaskKind.ERASE_DELETED, school.tenant, recording.id().toString())));
        kit.runDue();

        assertThat(kit.blobStore.kept()).hasSizeLessThanOrEqualTo(kept).isNotEmpty();
        kit.restoreRecording.restore(school.tenant, recording.id());
        assertThat(school.text(
                        kit.showRecording.show(school.tenant, recording.id()).recording(), 0))
                .isNotEmpty();
    }

    @Test
    void without_a_bin_deleting_stays_for_good() {
        Recording recording = house.recorded(Origin.LOCAL);

        house.delete(recording);
        kit.runDue();

        assertThat(house.bin()).isEmpty();
        assertThat(kit.blobStore.kept()).isEmpty();
    }
}
