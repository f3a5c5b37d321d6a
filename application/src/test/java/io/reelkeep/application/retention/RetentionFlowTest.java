package io.reelkeep.application.retention;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.WarningStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F48-F51, C13, C21, C23, ASVS 14.2.7: what comes to an end by itself. */
final class RetentionFlowTest {
    private final EndingHouse house = new EndingHouse();
    private final Kit kit = house.kit;
    private final School school = house.school;

    /** F48, F50: kept to the last moment, and deleted at the very one. */
    @Test
    void everything_is_deleted_when_the_grace_is_over() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.subscribe(Edition.BUSINESS, EndingHouse.END);

        house.until(EndingHouse.GRACE_END.minusMillis(1));
        assertThat(house.isThere(recording)).isTrue();
        assertThat(kit.blobStore.kept()).isNotEmpty();
        house.until(EndingHouse.GRACE_END);

        assertThat(house.isThere(recording)).isFalse();
        assertThat(kit.blobStore.kept()).isEmpty();
        var tombstone = kit.transactions.inOne(() -> kit.stores.tombstones().find(school.tenant, recording.id()));
        assertThat(tombstone.orElseThrow().by()).isEqualTo(new DeletedBy(AppId.CONSOLE, Optional.empty()));
        assertThat(tombstone.orElseThrow().deletedAt()).isEqualTo(EndingHouse.GRACE_END);
    }

    /** F49, C21: the link is the same, and closed in between only. */
    @Test
    void a_renewal_on_the_last_day_brings_everything_back_with_the_same_link() {
        Recording recording = house.recorded(Origin.LOCAL);
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(recording.id()));
        house.subscribe(Edition.BUSINESS, EndingHouse.END);
        house.until(EndingHouse.GRACE_END.minus(Duration.ofDays(1)));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.openShare.open(visitor));

        house.subscribe(Edition.BUSINESS, EndingHouse.GRACE_END.plus(Duration.ofDays(365)));

        assertThat(kit.openShare.open(visitor).recording().id()).isEqualTo(recording.id());
        house.until(EndingHouse.GRACE_END.plus(Duration.ofDays(1)));
        assertThat(house.isThere(recording)).isTrue();
    }

    /** F51, C13 */
    @Test
    void an_ended_member_loses_nothing_however_long_it_waits() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.subscribe(Edition.MEMBER, EndingHouse.END);

        house.until(EndingHouse.END.plus(Duration.ofDays(1000)));

        assertThat(house.isThere(recording)).isTrue();
        assertThat(house.forecast(366)).isEmpty();
        assertThat(house.told()).endsWith(WarningStage.ENDED);
    }

    /** A renewal in the middle of it stops the deletion at the next recording. */
    @Test
    void a_renewal_stops_a_deletion_that_is_under_way() {
        List<Recording> three =
                List.of(house.recorded(Origin.LOCAL), house.recorded(Origin.LOCAL), house.recorded(Origin.LOCAL));
        house.subscribe(Edition.BUSINESS, EndingHouse.END);
        kit.clock.set(EndingHouse.GRACE_END);
        kit.transactions.breakOne(InMemoryTransactions.Fault.AFTER_COMMIT, 2);
        assertThatThrownBy(() -> kit.deleteEnded.delete(school.tenant)).isInstanceOf(DatabaseException.class);
        assertThat(three).filteredOn(house::isThere).hasSize(2);
        house.subscribe(Edition.BUSINESS, EndingHouse.GRACE_END.plusMillis(1));

        kit.deleteEnded.delete(school.tenant);

        assertThat(three).filteredOn(house::isThere).hasSize(2);
    }

    @Test
    void deleting_what_has_ended_twice_does_no_harm() {
        Recording recording = house.recorded(Origin.LOCAL);
        house.subscribe(Edition.BUSINESS, EndingHouse.END);
        kit.clock.set(EndingHouse.GRACE_END);

        assertThat(kit.deleteEnded.delete(school.tenant)).isEmpty();
        assertThat(kit.deleteEnded.delete(school.tenant)).isEmpty();

        assertThat(house.isThere(recording)).isFalse();
    }

    /** What is being recorded cannot go yet, and goes later. */
    @Test
    void what_is_not_ready_is_deleted_once_it_is() {
        house.recorded(Origin.LOCAL);
        Capture running = school.start();
        kit.clock.set(EndingHouse.GRACE_END.plusSeconds(1));
        house.subscribe(Edition.BUSINESS, EndingHouse.END);

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
        house.recorded(Origin.LOCAL);
        house.subscribe(Edition.BUSINESS, EndingHouse.END);

        house.until(EndingHouse.GRACE_END);

        assertThat(kit.showRecording.show(other.tenant, theirs.id()).recording().files())
                .hasSize(1);
    }

    /** One below and at the bound; the last file counts. */
    @Test
    void a_rule_ends_what_is_as_old_as_it_says() {
        Recording recording = house.recorded(Origin.LOCAL);
        Instant made = recording.files().get(0).createdAt();
        house.rules(Optional.of(30), Map.of(), 0);

        house.until(made.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(house.isThere(recording)).isTrue();
        house.until(made.plus(Duration.ofDays(30)));

        assertThat(house.isThere(recording)).isFalse();
    }

    @Test
    void a_rule_for_one_way_of_recording_goes_before_the_one_for_all() {
        Recording local = house.recorded(Origin.LOCAL);
        Recording cloud = house.recorded(Origin.CLOUD);
        house.rules(Optional.of(400), Map.of(Origin.LOCAL, 5), 0);

        kit.advance(Duration.ofDays(6));

        assertThat(house.isThere(local)).isFalse();
        assertThat(house.isThere(cloud)).isTrue();
    }

    @Test
    void what_is_already_too_old_goes_with_the_rule_itself() {
        Recording recording = house.recorded(Origin.LOCAL);
        kit.advance(Duration.ofDays(31));

        house.rules(Optional.of(30), Map.of(), 0);
        kit.runDue();

        assertThat(house.isThere(recording)).isFalse();
    }

    /** The dry run says what then happens, and changes nothing. */
    @Test
    void the_forecast_tells_when_and_by_which_rule() {
        Recording old = house.recorded(Origin.LOCAL);
        Recording thrownAway = house.recorded(Origin.LOCAL);
        Recording held = house.recorded(Origin.LOCAL);
        Recording cloud = house.recorded(Origin.CLOUD);
        house.rules(Optional.empty(), Map.of(Origin.LOCAL, 20), 7);
        house.delete(thrownAway);
        house.hold(held);
        house.subscribe(Edition.BUSINESS, EndingHouse.END);
        Instant made = old.files().get(0).createdAt();
        Instant heldUntil = held.files().get(0).createdAt().plus(Duration.ofDays(20));

        assertThat(house.forecast(6)).isEmpty();
        assertThat(house.forecast(8))
                .containsExactly(
                        new Ending(thrownAway.id(), house.bin().get(0).endsAt(), Ending.Rule.RECYCLE_BIN, false));
        assertThat(house.forecast(30))
                .containsExactlyInAnyOrder(
                        new Ending(thrownAway.id(), house.bin().get(0).endsAt(), Ending.Rule.RECYCLE_BIN, false),
                        new Ending(old.id(), made.plus(Duration.ofDays(20)), Ending.Rule.RETENTION, false),
                        new Ending(held.id(), heldUntil, Ending.Rule.RETENTION, true));
        assertThat(house.forecast(366))
                .hasSize(4)
                .contains(new Ending(cloud.id(), EndingHouse.GRACE_END, Ending.Rule.GRACE, false));
        assertThat(kit.forecastEndings
                        .forecast(new ForecastEndings.Query(school.tenant, 10, 0, 1))
                        .hiddenFrom())
                .contains(EndingHouse.END);
        assertThat(kit.forecastEndings
                        .forecast(new ForecastEndings.Query(school.tenant, 9, 0, 1))
                        .hiddenFrom())
                .isEmpty();
        assertThat(house.isThere(old)).isTrue();
    }

    /** Also what would go at once; and nothing goes. */
    @Test
    void the_forecast_can_be_asked_about_rules_that_are_not_kept() {
        Recording lesson = house.recorded(Origin.LOCAL);
        Recording cloud = house.recorded(Origin.CLOUD);
        Instant made = lesson.files().get(0).createdAt();
        kit.advance(Duration.ofDays(3));
        var query = new ForecastEndings.Query(school.tenant, 1, 0, 100);
        var two = new RetentionRules(school.tenant, Optional.empty(), Map.of(Origin.LOCAL, 2), 0);

        assertThat(kit.forecastEndings.forecast(query, two).endings())
                .containsExactly(new Ending(lesson.id(), made.plus(Duration.ofDays(2)), Ending.Rule.RETENTION, false));
        assertThat(house.forecast(366)).isEmpty();
        assertThat(kit.setRetention.show(school.tenant)).isEqualTo(RetentionRules.none(school.tenant));
        assertThat(house.isThere(lesson)).isTrue();
        assertThat(house.isThere(cloud)).isTrue();
    }

    /** Once for each stage, however often one looks; a renewal begins anew. */
    @Test
    void a_tenant_is_warned_before_each_end() {
        Instant end = SampleTenants.NOON.plus(Duration.ofDays(40));
        house.subscribe(Edition.BUSINESS, end);
        kit.advance(Duration.ofHours(7));
        assertThat(house.told()).isEmpty();

        house.until(end.minus(Duration.ofDays(30)).minusMillis(1));
        assertThat(house.told()).isEmpty();
        house.until(end.minus(Duration.ofDays(30)));
        assertThat(house.told()).containsExactly(WarningStage.ENDS_IN_30_DAYS);
        house.until(end.minus(Duration.ofDays(7)));
        house.until(end.minus(Duration.ofDays(1)));
        house.until(end);
        assertThat(house.told())
                .containsExactly(
                        WarningStage.ENDS_IN_30_DAYS,
                        WarningStage.ENDS_IN_7_DAYS,
                        WarningStage.ENDS_IN_1_DAY,
                        WarningStage.ENDED);
        house.until(end.plus(Duration.ofDays(90)));
        assertThat(house.told()).containsExactly(WarningStage.values());
        assertThat(kit.showStanding.show(school.tenant).warnings())
                .allMatch(one ->
                        one.toldAt().equals(one.stage().at(house.tenant()).orElseThrow()));

        house.subscribe(Edition.BUSINESS, end.plus(Duration.ofDays(400)));
        assertThat(house.told()).isEmpty();
    }

    /** What was missed needs no telling any more. */
    @Test
    void only_the_last_stage_is_told_of_several_that_have_passed() {
        house.subscribe(Edition.ENTERPRISE, SampleTenants.NOON.plus(Duration.ofDays(3)));

        kit.advance(Duration.ofHours(7));

        assertThat(house.told()).containsExactly(WarningStage.ENDS_IN_7_DAYS);
    }
}
