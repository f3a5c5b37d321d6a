package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
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
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Recordings#search} promises. */
public interface RecordingSearchContract extends StoreContract {
    Instant FROM = SampleTenants.NOON;
    Instant TO = SampleTenants.NOON.plus(Duration.ofDays(31));

    private Recording known(TenantId tenant, String owner, String code, Instant startsAt, Origin origin) {
        UserId creator = knownUser(tenant, owner).id();
        Meeting meeting = SampleMeetings.meeting(tenant, creator, code, startsAt);
        Recording folder = SampleRecordings.folder(meeting, origin);
        inOne(() -> {
            stores().meetings().add(meeting);
            stores().recordings().add(folder);
        });
        return folder;
    }

    private static Recordings.Criteria all(TenantId tenant) {
        return criteria(tenant, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    private static Recordings.Criteria criteria(
            TenantId tenant,
            Optional<MeetingId> meeting,
            Optional<String> code,
            Optional<UserId> owner,
            Set<Origin> origins) {
        return new Recordings.Criteria(tenant, meeting, code, owner, origins, FROM, TO);
    }

    private List<RecordingId> found(Recordings.Criteria criteria) {
        return page(criteria, 1, 20).items().stream().map(Recording::id).toList();
    }

    private Page<Recording> page(Recordings.Criteria criteria, int page, int pageSize) {
        return inOne(() -> stores().recordings().search(criteria, page, pageSize));
    }

    @Test
    default void finds_nothing_where_there_is_nothing() {
        Page<Recording> page = page(all(knownTenant().id()), 1, 10);

        assertThat(page).isEqualTo(new Page<>(List.of(), 1, 10, 0));
    }

    @Test
    default void finds_whole_recordings() {
        Recording folder = known(knownTenant().id(), "alice", "1", FROM, Origin.LOCAL);

        Recording found = page(all(folder.tenant()), 1, 10).items().get(0);

        assertThat(found.snapshot()).isEqualTo(folder.snapshot());
    }

    /** F3, F27: a person sees what is its own and what it was let in to, and of that what it asks for. */
    @Test
    default void finds_what_somebody_owns_or_was_let_in_to() {
        TenantId tenant = knownTenant().id();
        Recording own = known(tenant, "alice", "1", FROM, Origin.LOCAL);
        Recording granted = known(tenant, "bob", "2", FROM.plusSeconds(1), Origin.LOCAL);
        Recording others = known(tenant, "bob", "3", FROM.plusSeconds(2), Origin.LOCAL);
        UserId alice = new UserId("alice");
        inOne(() -> stores().accessMembers()
                .put(new AccessMember(tenant, granted.id(), alice, Permission.VIEW, SampleTenants.NOON)));

        assertThat(found(all(tenant).seenBy(Optional.of(alice)))).containsExactly(granted.id(), own.id());
        assertThat(page(all(tenant).seenBy(Optional.of(alice)), 1, 1).total()).isEqualTo(2);
        assertThat(found(criteria(tenant, Optional.empty(), Optional.of("3"), Optional.empty(), Set.of())
                        .seenBy(Optional.of(alice))))
                .isEmpty();
        assertThat(found(all(tenant).seenBy(Optional.of(new UserId("carol"))))).isEmpty();
        assertThat(found(all(tenant).seenBy(Optional.empty()))).containsExactly(others.id(), granted.id(), own.id());
    }

    @Test
    default void both_ends_of_the_window_are_inside() {
        TenantId tenant = knownTenant().id();
        known(tenant, "alice", "1", FROM.minusMillis(1), Origin.LOCAL);
        Recording first = known(tenant, "alice", "2", FROM, Origin.LOCAL);
        Recording last = known(tenant, "alice", "3", TO, Origin.LOCAL);
        known(tenant, "alice", "4", TO.plusMillis(1), Origin.LOCAL);

        assertThat(found(all(tenant))).containsExactly(last.id(), first.id());
    }

    @Test
    default void newest_meeting_comes_first_then_the_highest_id() {
        TenantId tenant = knownTenant().id();
        Recording early = known(tenant, "alice", "1", FROM, Origin.LOCAL);
        Recording late = known(tenant, "alice", "2", FROM.plusSeconds(1), Origin.LOCAL);
        Recording alsoEarly = known(tenant, "alice", "3", FROM, Origin.LOCAL);

        assertThat(found(all(tenant))).containsExactly(late.id(), alsoEarly.id(), early.id());
    }

    /** F58 */
    @Test
    default void restricts_to_a_meeting() {
        TenantId tenant = knownTenant().id();
        Recording wanted = known(tenant, "alice", "1", FROM, Origin.LOCAL);
        known(tenant, "alice", "1", FROM, Origin.LOCAL);

        assertThat(found(criteria(
                        tenant, Optional.of(wanted.about().meeting()), Optional.empty(), Optional.empty(), Set.of())))
                .containsExactly(wanted.id());
    }

    /** F59 */
    @Test
    default void restricts_to_a_code_which_several_meetings_may_have() {
        TenantId tenant = knownTenant().id();
        Recording one = known(tenant, "alice", "0123", FROM, Origin.LOCAL);
        Recording two = known(tenant, "bob", "0123", FROM.plusSeconds(1), Origin.LOCAL);
        known(tenant, "alice", "123", FROM, Origin.LOCAL);

        assertThat(found(criteria(tenant, Optional.empty(), Optional.of("0123"), Optional.empty(), Set.of())))
                .containsExactly(two.id(), one.id());
    }

    /** F56 */
    @Test
    default void restricts_to_an_owner() {
        TenantId tenant = knownTenant().id();
        Recording hers = known(tenant, "alice", "1", FROM, Origin.LOCAL);
        known(tenant, "bob", "1", FROM, Origin.LOCAL);

        assertThat(found(criteria(
                        tenant, Optional.empty(), Optional.empty(), Optional.of(new UserId("alice")), Set.of())))
                .containsExactly(hers.id());
    }

    @Test
    default void restricts_to_origins() {
        TenantId tenant = knownTenant().id();
        Recording local = known(tenant, "alice", "1", FROM, Origin.LOCAL);
        Recording cloud = known(tenant, "alice", "1", FROM.plusSeconds(1), Origin.CLOUD);
        known(tenant, "alice", "1", FROM, Origin.UPLOAD);

        assertThat(found(criteria(
                        tenant,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Origin.LOCAL, Origin.CLOUD))))
                .containsExactly(cloud.id(), local.id());
    }

    private Recording titled(TenantId tenant, String title) {
        Meeting plain = SampleMeetings.meeting(tenant, new UserId("alice"), "1", FROM);
        Meeting meeting = SampleMeetings.titled(plain, title);
        Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
        inOne(() -> {
            stores().meetings().add(meeting);
            stores().recordings().add(folder);
        });
        return folder;
    }

    @Test
    default void finds_a_part_of_a_title_in_upper_and_lower_case() {
        TenantId tenant = knownTenant().id();
        Recording plans = titled(tenant, "第四季度 Product Plan");
        titled(tenant, "Weekly");

        assertThat(found(all(tenant).titled(Optional.of("product")))).containsExactly(plans.id());
        assertThat(found(all(tenant).titled(Optional.of("四季")))).containsExactly(plans.id());
        assertThat(page(all(tenant).titled(Optional.of("PLAN")), 1, 1).total()).isEqualTo(1);
        assertThat(found(all(tenant).titled(Optional.of("monthly")))).isEmpty();
        assertThat(found(all(tenant).titled(Optional.empty()))).hasSize(2);
    }

    @Test
    default void every_character_of_a_title_stands_for_itself() {
        TenantId tenant = knownTenant().id();
        Recording odd = titled(tenant, "100% _done_! 'a\\b'");
        titled(tenant, "1000 done");

        for (String part : List.of("%", "_", "!", "0% _", "'", "\\")) {
            assertThat(found(all(tenant).titled(Optional.of(part)))).as(part).containsExactly(odd.id());
        }
    }

    @Test
    default void restricts_to_where_recordings_stand() {
        TenantId tenant = knownTenant().id();
        Recording running = titled(tenant, "a");
        running.takeBegins(new CaptureId(SampleIds.next()));
        Recording failed = titled(tenant, "b");
        failed.takeHasFailed(new CaptureId(SampleIds.next()), "corrupt");
        inOne(() -> {
            stores().recordings().save(running);
            stores().recordings().save(failed);
        });

        assertThat(found(all(tenant).in(Optional.of(RecordingState.RECORDING)))).containsExactly(running.id());
        assertThat(found(all(tenant).in(Optional.of(RecordingState.FAILED)))).containsExactly(failed.id());
        assertThat(found(all(tenant).in(Optional.of(RecordingState.READY)))).isEmpty();
    }

    private Recording through(TenantId tenant, String owner, Optional<AppId> app) {
        UserId creator = new UserId(owner);
        Meeting meeting = SampleMeetings.meeting(tenant, creator, "1", FROM).through(app);
        Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
        inOne(() -> {
            stores().meetings().add(meeting);
            stores().recordings().add(folder);
        });
        return folder;
    }

    private List<RecordingId> found(TenantId tenant, Optional<AppId> app, Optional<Set<UserId>> members) {
        return found(new Recordings.Criteria(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                FROM,
                TO,
                new AppReach(app, members)));
    }

    /** F81, F151 */
    @Test
    default void restricts_to_what_was_made_through_an_application() {
        TenantId tenant = knownTenant().id();
        var app = new AppId(7);
        Recording ours = through(tenant, "alice", Optional.of(app));
        Recording theirs = through(tenant, "alice", Optional.of(new AppId(8)));
        Recording nobodys = through(tenant, "alice", Optional.empty());

        assertThat(found(tenant, Optional.of(app), Optional.empty())).containsExactly(ours.id());
        assertThat(found(tenant, Optional.of(new AppId(9)), Optional.empty())).isEmpty();
        assertThat(found(tenant, Optional.empty(), Optional.empty()))
                .containsExactly(nobodys.id(), theirs.id(), ours.id());
        assertThat(inOne(() -> stores().recordings().find(tenant, ours.id())).map(Recording::about))
                .contains(ours.about());
    }

    /** F152 */
    @Test
    default void restricts_to_what_visible_members_created() {
        TenantId tenant = knownTenant().id();
        Recording hers = through(tenant, "alice", Optional.empty());
        Recording his = through(tenant, "bob", Optional.empty());
        through(tenant, "carol", Optional.empty());
        Optional<AppId> any = Optional.empty();

        assertThat(found(tenant, any, Optional.of(Set.of(new UserId("alice"), new UserId("bob")))))
                .containsExactly(his.id(), hers.id());
        assertThat(found(tenant, any, Optional.of(Set.of()))).isEmpty();
        assertThat(found(tenant, any, Optional.of(thousandAnd("alice")))).containsExactly(hers.id());
    }

    private static Set<UserId> thousandAnd(String name) {
        Set<UserId> all = new HashSet<>();
        all.add(new UserId(name));
        for (int number = 1; number < 1000; number++) {
            all.add(new UserId("user " + number));
        }
        return all;
    }

    @Test
    default void recordings_of_another_tenant_are_not_found() {
        Recording theirs = known(knownTenant().id(), "alice", "1", FROM, Origin.LOCAL);
        TenantId other = knownTenant().id();

        assertThat(found(criteria(
                        other, Optional.of(theirs.about().meeting()), Optional.empty(), Optional.empty(), Set.of())))
                .isEmpty();
        assertThat(page(all(other), 1, 10).total()).isZero();
    }

    /** F64, F65 */
    @Test
    default void pages_put_together_are_the_whole_list() {
        TenantId tenant = knownTenant().id();
        for (int number = 0; number < 7; number++) {
            known(tenant, "alice", "1", FROM.plusSeconds(number / 2), Origin.LOCAL);
        }

        List<RecordingId> paged = List.of(1, 2, 3).stream()
                .flatMap(number -> page(all(tenant), number, 3).items().stream())
                .map(Recording::id)
                .toList();

        assertThat(paged).isEqualTo(found(all(tenant))).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    default void goes_on_after_a_place_whatever_comes_meanwhile() {
        TenantId tenant = knownTenant().id();
        for (int number = 0; number < 7; number++) {
            known(tenant, "alice", "1", FROM.plusSeconds(number / 3), Origin.LOCAL);
        }
        List<RecordingId> whole = found(all(tenant));

        var seen = new ArrayList<RecordingId>();
        List<Recording> next = on(all(tenant), Optional.empty(), 3);
        while (!next.isEmpty()) {
            next.forEach(recording -> seen.add(recording.id()));
            known(tenant, "alice", "1", TO, Origin.LOCAL);
            next = on(all(tenant), Optional.of(Recordings.Place.of(next.get(next.size() - 1))), 3);
        }

        assertThat(seen).isEqualTo(whole);
    }

    /** Before, behind and between: what was there at the beginning comes exactly once. */
    @Test
    default void going_on_loses_and_repeats_nothing_wherever_something_comes() {
        TenantId tenant = knownTenant().id();
        for (int number = 0; number < 7; number++) {
            known(tenant, "alice", "1", FROM.plusSeconds(60 + number / 3), Origin.LOCAL);
        }
        List<RecordingId> whole = found(all(tenant));

        var seen = new ArrayList<RecordingId>();
        List<Recording> next = on(all(tenant), Optional.empty(), 2);
        while (!next.isEmpty() && seen.size() < 50) {
            next.forEach(recording -> seen.add(recording.id()));
            known(tenant, "alice", "1", TO, Origin.LOCAL);
            known(tenant, "alice", "1", FROM.plusSeconds(61), Origin.LOCAL);
            next = on(all(tenant), Optional.of(Recordings.Place.of(next.get(next.size() - 1))), 2);
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(whole);
    }

    /** Page numbers count from the newest: what comes before moves the rest back, so that it is shown again and never left out. */
    @Test
    default void turning_pages_leaves_out_nothing_when_newer_ones_come() {
        TenantId tenant = knownTenant().id();
        for (int number = 0; number < 9; number++) {
            known(tenant, "alice", "1", FROM.plusSeconds(number), Origin.LOCAL);
        }
        List<RecordingId> whole = found(all(tenant));

        var seen = new ArrayList<RecordingId>();
        for (int number = 1; number <= 5; number++) {
            page(all(tenant), number, 3).items().forEach(recording -> seen.add(recording.id()));
            known(tenant, "alice", "1", TO, Origin.LOCAL);
        }

        assertThat(seen).containsAll(whole);
    }

    /** What comes after the window's end moves nothing. */
    @Test
    default void turning_pages_of_a_window_that_is_over_repeats_nothing() {
        TenantId tenant = knownTenant().id();
        for (int number = 0; number < 9; number++) {
            known(tenant, "alice", "1", FROM.plusSeconds(number), Origin.LOCAL);
        }

        var seen = new ArrayList<RecordingId>();
        for (int number = 1; number <= 3; number++) {
            page(all(tenant), number, 3).items().forEach(recording -> seen.add(recording.id()));
            known(tenant, "alice", "1", TO.plusMillis(1), Origin.LOCAL);
        }

        assertThat(seen).isEqualTo(found(all(tenant))).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    default void going_on_keeps_to_what_is_looked_for() {
        Recording mine = known(knownTenant().id(), "alice", "1", FROM, Origin.LOCAL);
        Recording theirs = known(knownTenant().id(), "alice", "1", FROM, Origin.LOCAL);
        var place = Optional.of(new Recordings.Place(TO, theirs.id()));

        assertThat(on(all(mine.tenant()), place, 10)).extracting(Recording::id).containsExactly(mine.id());
        assertThat(on(
                        criteria(
                                mine.tenant(),
                                Optional.of(theirs.about().meeting()),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of()),
                        place,
                        10))
                .isEmpty();
    }

    private List<Recording> on(Recordings.Criteria criteria, Optional<Recordings.Place> after, int limit) {
        return inOne(() -> stores().recordings().searchOn(criteria, after, limit));
    }

    @Test
    default void a_page_beyond_the_last_is_empty_and_knows_the_total() {
        TenantId tenant = knownTenant().id();
        known(tenant, "alice", "1", FROM, Origin.LOCAL);

        assertThat(page(all(tenant), 2, 10)).isEqualTo(new Page<>(List.of(), 2, 10, 1));
        assertThat(page(all(tenant), Integer.MAX_VALUE, 20).items()).isEmpty();
    }
}
