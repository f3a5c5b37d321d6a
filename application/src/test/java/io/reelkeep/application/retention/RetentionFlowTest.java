package io.reelkeep.application.retention;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.WarningStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F48-F51, C13, C18, C21, C23, ASVS 14.2.7: what comes to an end by itself, and what keeps it. */
final class RetentionFlowTest {
    private static final AppId APP = new AppId(7);
    private static final Instant END = SampleTenants.NOON.plus(Duration.ofDays(10));
    private static final Instant GRACE_END = END.plus(Tenant.GRACE);

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private void subscribe(Edition edition, Instant paidUntil) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        edition,
                        Optional.of(paidUntil),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));
    }

    private Recording recorded(Origin origin) {
        Meeting lesson = kit.addMeeting.add(
                origin == Origin.LOCAL
                        ? SampleMeetings.lesson(school.tenant, school.teacher)
                        : SampleMeetings.meeting(school.tenant, school.teacher));
        Capture capture = kit.startCapture.start(
                new StartCapture.Command(school.tenant, lesson.id(), school.teacher, origin, CaptureOptions.DEFAULT));
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        return school.folder(capture);
    }

    private void until(Instant moment) {
        kit.advance(Duration.between(kit.clock.instant(), moment));
    }

    private boolean isThere(Recording recording) {
        return kit.transactions
                .inOne(() -> kit.stores.recordings().find(school.tenant, recording.id()))
                .isPresent();
    }

    private void rules(Optional<Integer> days, Map<Origin, Integer> of, int binDays) {
        kit.setRetention.set(new RetentionRules(school.tenant, days, of, binDays));
    }

    private DeleteRecording.Command command(RecordingId recording) {
        return new DeleteRecording.Command(new Caller(school.tenant, APP), recording, Optional.of(new UserId("alice")));
    }

    private void delete(Recording recording) {
        kit.deleteRecording.delete(command(recording.id()));
    }

    private void hold(Recording recording) {
        kit.holdRecording.hold(
                new HoldRecording.Command(new Caller(school.tenant, APP), recording.id(), "court", Optional.empty()));
    }

    private List<BinnedRecording> bin() {
        return kit.restoreRecording.list(school.tenant, 0, 100);
    }

    private List<Ending> forecast(int days) {
        return kit.forecastEndings
                .forecast(new ForecastEndings.Query(school.tenant, days, 0, 100))
                .endings();
    }

    private List<WarningStage> told() {
        return kit.showStanding.show(school.tenant).warnings().stream()
                .map(StandingWarning::stage)
                .toList();
    }

    /** F48, F50: kept to the last moment, and deleted at the very one. */
    @Test
    void everything_is_deleted_when_the_grace_is_over() {
        Recording recording = recorded(Origin.LOCAL);
        subscribe(Edition.BUSINESS, END);

        until(GRACE_END.minusMillis(1));
        assertThat(isThere(recording)).isTrue();
        assertThat(kit.blobStore.kept()).isNotEmpty();
        until(GRACE_END);

        assertThat(isThere(recording)).isFalse();
        assertThat(kit.blobStore.kept()).isEmpty();
        var tombstone = kit.transactions.inOne(() -> kit.stores.tombstones().find(school.tenant, recording.id()));
        assertThat(tombstone.orElseThrow().by()).isEqualTo(new DeletedBy(AppId.CONSOLE, Optional.empty()));
        assertThat(tombstone.orElseThrow().deletedAt()).isEqualTo(GRACE_END);
    }

    /** F49, C21: the link is the same, and closed in between only. */
    @Test
    void a_renewal_on_the_last_day_brings_everything_back_with_the_same_link() {
        Recording recording = recorded(Origin.LOCAL);
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(recording.id()));
        subscribe(Edition.BUSINESS, END);
        until(GRACE_END.minus(Duration.ofDays(1)));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.openShare.open(visitor));

        subscribe(Edition.BUSINESS, GRACE_END.plus(Duration.ofDays(365)));

        assertThat(kit.openShare.open(visitor).recording().id()).isEqualTo(recording.id());
        until(GRACE_END.plus(Duration.ofDays(1)));
        assertThat(isThere(recording)).isTrue();
    }

    /** F51, C13 */
    @Test
    void an_ended_member_loses_nothing_however_long_it_waits() {
        Recording recording = recorded(Origin.LOCAL);
        subscribe(Edition.MEMBER, END);

        until(END.plus(Duration.ofDays(1000)));

        assertThat(isThere(recording)).isTrue();
        assertThat(forecast(366)).isEmpty();
        assertThat(told()).endsWith(WarningStage.ENDED);
    }

    /** A renewal in the middle of it stops the deletion at the next recording. */
    @Test
    void a_renewal_stops_a_deletion_that_is_under_way() {
        List<Recording> three = List.of(recorded(Origin.LOCAL), recorded(Origin.LOCAL), recorded(Origin.LOCAL));
        subscribe(Edition.BUSINESS, END);
        kit.clock.set(GRACE_END);
        kit.transactions.breakOne(InMemoryTransactions.Fault.AFTER_COMMIT, 2);
        assertThatThrownBy(() -> kit.deleteEnded.delete(school.tenant)).isInstanceOf(DatabaseException.class);
        assertThat(three).filteredOn(this::isThere).hasSize(2);
        subscribe(Edition.BUSINESS, GRACE_END.plusMillis(1));

        kit.deleteEnded.delete(school.tenant);

        assertThat(three).filteredOn(this::isThere).hasSize(2);
    }

    @Test
    void deleting_what_has_ended_twice_does_no_harm() {
        Recording recording = recorded(Origin.LOCAL);
        subscribe(Edition.BUSINESS, END);
        kit.clock.set(GRACE_END);

        assertThat(kit.deleteEnded.delete(school.tenant)).isEmpty();
        assertThat(kit.deleteEnded.delete(school.tenant)).isEmpty();

        assertThat(isThere(recording)).isFalse();
    }

    /** What is being recorded cannot go yet, and goes later. */
    @Test
    void what_is_not_ready_is_deleted_once_it_is() {
        recorded(Origin.LOCAL);
        Capture running = school.start();
        kit.clock.set(GRACE_END.plusSeconds(1));
        subscribe(Edition.BUSINESS, END);

        Optional<Instant> again = kit.deleteEnded.delete(school.tenant);

        assertThat(again).contains(kit.clock.instant().plus(Duration.ofHours(1)));
        kit.runDue();
        kit.advance(Duration.ofHours(8));
        assertThat(kit.transactions.inOne(() -> kit.stores.recordings().find(school.tenant, running.recording())))
                .isEmpty();
    }

    @Test
    void nothing_of_another_tenant_is_deleted() {
        School other = new School(kit);
        Recording theirs = other.recorded();
        recorded(Origin.LOCAL);
        subscribe(Edition.BUSINESS, END);

        until(GRACE_END);

        assertThat(kit.showRecording.show(other.tenant, theirs.id()).recording().files())
                .hasSize(1);
    }

    /** One below and at the bound; the last file counts. */
    @Test
    void a_rule_ends_what_is_as_old_as_it_says() {
        Recording recording = recorded(Origin.LOCAL);
        Instant made = recording.files().get(0).createdAt();
        rules(Optional.of(30), Map.of(), 0);

        until(made.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(isThere(recording)).isTrue();
        until(made.plus(Duration.ofDays(30)));

        assertThat(isThere(recording)).isFalse();
    }

    @Test
    void a_rule_for_one_way_of_recording_goes_before_the_one_for_all() {
        Recording local = recorded(Origin.LOCAL);
        Recording cloud = recorded(Origin.CLOUD);
        rules(Optional.of(400), Map.of(Origin.LOCAL, 5), 0);

        kit.advance(Duration.ofDays(6));

        assertThat(isThere(local)).isFalse();
        assertThat(isThere(cloud)).isTrue();
    }

    @Test
    void what_is_already_too_old_goes_with_the_rule_itself() {
        Recording recording = recorded(Origin.LOCAL);
        kit.advance(Duration.ofDays(31));

        rules(Optional.of(30), Map.of(), 0);
        kit.runDue();

        assertThat(isThere(recording)).isFalse();
    }

    @Test
    void a_hold_keeps_what_anybody_or_any_rule_would_delete() {
        Recording recording = recorded(Origin.LOCAL);
        hold(recording);
        subscribe(Edition.BUSINESS, END);
        rules(Optional.of(1), Map.of(), 3);

        assertRefused(Reason.LEGAL_HOLD, () -> delete(recording));
        assertRefused(
                Reason.LEGAL_HOLD,
                () -> kit.deleteFile.delete(new DeleteFile.Command(
                        new Caller(school.tenant, APP),
                        Optional.empty(),
                        recording.files().get(0).id(),
                        Optional.empty())));
        until(GRACE_END.plus(Duration.ofDays(30)));
        assertThat(isThere(recording)).isTrue();

        kit.holdRecording.lift(school.tenant, recording.id());
        kit.runDue();
        assertThat(isThere(recording)).isFalse();
    }

    @Test
    void a_hold_keeps_what_lies_in_the_bin_beyond_its_days() {
        Recording recording = recorded(Origin.LOCAL);
        rules(Optional.empty(), Map.of(), 3);
        delete(recording);
        hold(recording);

        kit.advance(Duration.ofDays(9));

        assertRefused(Reason.LEGAL_HOLD, () -> kit.deleteBinned.delete(command(recording.id())));
        assertThat(kit.holdRecording.find(school.tenant, recording.id())).isPresent();
        kit.holdRecording.lift(school.tenant, recording.id());
        kit.runDue();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.find(school.tenant, recording.id()));
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void holds_are_put_on_what_is_there_alone() {
        Recording foreign = new School(kit).recorded();

        assertRefused(Reason.RECORDING_UNKNOWN, () -> hold(foreign));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.find(school.tenant, foreign.id()));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.holdRecording.lift(school.tenant, foreign.id()));
    }

    /** C18: gone for everybody, with its bytes and its link kept. */
    @Test
    void a_recording_comes_back_out_of_the_bin_with_its_link() {
        Recording recording = recorded(Origin.LOCAL);
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(recording.id()));
        rules(Optional.empty(), Map.of(), 3);

        delete(recording);
        kit.runDue();

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(visitor));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.showRecording.show(school.tenant, recording.id()));
        assertRefused(Reason.RECORDING_DELETED, () -> delete(recording));
        assertThat(bin()).extracting(one -> one.recording().id()).containsExactly(recording.id());
        assertThat(bin().get(0).endsAt()).isEqualTo(kit.clock.instant().plus(Duration.ofDays(3)));
        kit.advance(Duration.ofDays(3).minusMillis(1));
        kit.restoreRecording.restore(school.tenant, recording.id());
        kit.runDue();

        assertThat(kit.openShare.open(visitor).recording().files()).hasSize(1);
        kit.advance(Duration.ofDays(99));
        assertThat(isThere(recording)).isTrue();
        assertThat(bin()).isEmpty();
    }

    @Test
    void nothing_comes_back_when_its_days_are_over() {
        Recording recording = recorded(Origin.LOCAL);
        rules(Optional.empty(), Map.of(), 3);
        delete(recording);

        kit.clock.set(kit.clock.instant().plus(Duration.ofDays(3)));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.restoreRecording.restore(school.tenant, recording.id()));
        kit.runDue();

        assertThat(bin()).isEmpty();
        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(kit.transactions.inOne(() -> kit.stores.tombstones().find(school.tenant, recording.id())))
                .isPresent();
    }

    @Test
    void what_lies_in_the_bin_can_be_deleted_for_good_and_is_told_of_once() {
        Recording recording = recorded(Origin.LOCAL);
        rules(Optional.empty(), Map.of(), 3);
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteBinned.delete(command(recording.id())));
        delete(recording);

        kit.deleteBinned.delete(command(recording.id()));
        kit.runDue();

        assertThat(kit.blobStore.kept()).isEmpty();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteBinned.delete(command(recording.id())));
    }

    @Test
    void a_meeting_that_was_recorded_anew_keeps_the_old_recording_from_coming_back() {
        Recording old = school.recorded();
        rules(Optional.empty(), Map.of(), 3);
        delete(old);
        Recording anew = school.recorded();
        assertThat(anew.id()).isNotEqualTo(old.id());

        assertRefused(Reason.ALREADY_EXISTS, () -> kit.restoreRecording.restore(school.tenant, old.id()));
        kit.advance(Duration.ofDays(3));

        assertThat(isThere(anew)).isTrue();
        assertThat(kit.blobStore.kept()).isNotEmpty();
    }

    /** The bytes of a deleted sibling go, those of the rest stay in the bin. */
    @Test
    void what_was_left_to_erase_of_a_binned_recording_leaves_the_rest_alone() {
        Recording recording = recorded(Origin.LOCAL);
        rules(Optional.empty(), Map.of(), 3);
        delete(recording);
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
        Recording recording = recorded(Origin.LOCAL);

        delete(recording);
        kit.runDue();

        assertThat(bin()).isEmpty();
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    /** The dry run says what then happens, and changes nothing. */
    @Test
    void the_forecast_tells_when_and_by_which_rule() {
        Recording old = recorded(Origin.LOCAL);
        Recording thrownAway = recorded(Origin.LOCAL);
        Recording held = recorded(Origin.LOCAL);
        Recording cloud = recorded(Origin.CLOUD);
        rules(Optional.empty(), Map.of(Origin.LOCAL, 20), 7);
        delete(thrownAway);
        hold(held);
        subscribe(Edition.BUSINESS, END);
        Instant made = old.files().get(0).createdAt();
        Instant heldUntil = held.files().get(0).createdAt().plus(Duration.ofDays(20));

        assertThat(forecast(6)).isEmpty();
        assertThat(forecast(8))
                .containsExactly(new Ending(thrownAway.id(), bin().get(0).endsAt(), Ending.Rule.RECYCLE_BIN, false));
        assertThat(forecast(30))
                .containsExactlyInAnyOrder(
                        new Ending(thrownAway.id(), bin().get(0).endsAt(), Ending.Rule.RECYCLE_BIN, false),
                        new Ending(old.id(), made.plus(Duration.ofDays(20)), Ending.Rule.RETENTION, false),
                        new Ending(held.id(), heldUntil, Ending.Rule.RETENTION, true));
        assertThat(forecast(366)).hasSize(4).contains(new Ending(cloud.id(), GRACE_END, Ending.Rule.GRACE, false));
        assertThat(kit.forecastEndings
                        .forecast(new ForecastEndings.Query(school.tenant, 10, 0, 1))
                        .hiddenFrom())
                .contains(END);
        assertThat(kit.forecastEndings
                        .forecast(new ForecastEndings.Query(school.tenant, 9, 0, 1))
                        .hiddenFrom())
                .isEmpty();
        assertThat(isThere(old)).isTrue();
    }

    /** Once for each stage, however often one looks; a renewal begins anew. */
    @Test
    void a_tenant_is_warned_before_each_end() {
        Instant end = SampleTenants.NOON.plus(Duration.ofDays(40));
        subscribe(Edition.BUSINESS, end);
        kit.advance(Duration.ofHours(7));
        assertThat(told()).isEmpty();

        until(end.minus(Duration.ofDays(30)).minusMillis(1));
        assertThat(told()).isEmpty();
        until(end.minus(Duration.ofDays(30)));
        assertThat(told()).containsExactly(WarningStage.ENDS_IN_30_DAYS);
        until(end.minus(Duration.ofDays(7)));
        until(end.minus(Duration.ofDays(1)));
        until(end);
        assertThat(told())
                .containsExactly(
                        WarningStage.ENDS_IN_30_DAYS,
                        WarningStage.ENDS_IN_7_DAYS,
                        WarningStage.ENDS_IN_1_DAY,
                        WarningStage.ENDED);
        until(end.plus(Duration.ofDays(90)));
        assertThat(told()).containsExactly(WarningStage.values());
        assertThat(kit.showStanding.show(school.tenant).warnings())
                .allMatch(one -> one.toldAt().equals(one.stage().at(tenant()).orElseThrow()));

        subscribe(Edition.BUSINESS, end.plus(Duration.ofDays(400)));
        assertThat(told()).isEmpty();
    }

    private Tenant tenant() {
        return kit.browseTenants.tenant(school.tenant);
    }

    /** What was missed needs no telling any more. */
    @Test
    void only_the_last_stage_is_told_of_several_that_have_passed() {
        subscribe(Edition.ENTERPRISE, SampleTenants.NOON.plus(Duration.ofDays(3)));

        kit.advance(Duration.ofHours(7));

        assertThat(told()).containsExactly(WarningStage.ENDS_IN_7_DAYS);
    }
}
