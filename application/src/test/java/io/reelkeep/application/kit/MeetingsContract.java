package io.reelkeep.application.kit;

import static io.reelkeep.domain.kit.SampleMeetings.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.recording.port.Meetings} promises. */
public interface MeetingsContract extends StoreContract {
    @Test
    default void finds_a_meeting_with_every_field_as_it_was_added() {
        TenantId tenant = knownTenant().id();
        UserId alice = knownUser(tenant, "alice").id();
        UserId bob = knownUser(tenant, "bob").id();
        var meeting = new Meeting(
                new MeetingId(SampleIds.next()),
                tenant,
                Meeting.Kind.CLASS,
                "0012345678901234567",
                "数学 🧮 / \"algebra\"",
                alice,
                SampleTenants.NOON.plusMillis(7),
                Optional.of(SampleTenants.NOON.plusSeconds(3_600)),
                List.of(
                        SampleMeetings.attendee(bob, MeetingRole.ASSISTANT),
                        SampleMeetings.attendee(alice, MeetingRole.TEACHER),
                        SampleMeetings.attendee(bob, MeetingRole.STUDENT)),
                Optional.of(new AppId(Long.MAX_VALUE)));

        assertThat(inOne(() -> stores().meetings().add(meeting))).isTrue();

        assertThat(inOne(() -> stores().meetings().find(tenant, meeting.id()))).contains(meeting);
    }

    @Test
    default void refuses_a_taken_id_and_keeps_the_first() {
        Meeting first = knownMeeting(knownTenant().id());
        var second = new Meeting(
                first.id(),
                first.tenant(),
                first.kind(),
                "1",
                "Another",
                first.creator(),
                first.startsAt(),
                Optional.empty(),
                List.of());

        assertThat(inOne(() -> stores().meetings().add(second))).isFalse();

        assertThat(inOne(() -> stores().meetings().find(first.tenant(), first.id())))
                .contains(first);
    }

    @Test
    default void the_same_id_may_exist_in_two_tenants() {
        Meeting here = knownMeeting(knownTenant().id());
        TenantId other = knownTenant().id();
        knownUser(other, "alice");
        var there = new Meeting(
                here.id(),
                other,
                here.kind(),
                here.code(),
                "Theirs",
                here.creator(),
                here.startsAt(),
                Optional.empty(),
                List.of());

        assertThat(inOne(() -> stores().meetings().add(there))).isTrue();

        assertThat(inOne(() -> stores().meetings().find(here.tenant(), here.id())))
                .contains(here);
        assertThat(inOne(() -> stores().meetings().find(other, here.id()))).contains(there);
    }

    @Test
    default void meetings_of_another_tenant_do_not_exist() {
        Meeting meeting = knownMeeting(knownTenant().id());
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().meetings().find(other, meeting.id()))).isEmpty();
        assertThat(inOne(() -> stores().meetings().list(other, 0, 10))).isEmpty();
    }

    @Test
    default void lists_in_the_order_of_ids_after_the_given_one() {
        TenantId tenant = knownTenant().id();
        Meeting first = knownMeeting(tenant);
        Meeting second = knownMeeting(tenant);
        Meeting third = knownMeeting(tenant);

        assertThat(inOne(() -> stores().meetings().list(tenant, 0, 2))).containsExactly(first, second);
        assertThat(inOne(() -> stores().meetings().list(tenant, second.id().value(), 2)))
                .containsExactly(third);
    }

    @Test
    default void finds_the_latest_of_a_kind_with_a_code() {
        TenantId tenant = knownTenant().id();
        UserId alice = knownUser(tenant, "alice").id();
        Meeting room = room(tenant, alice, Meeting.Kind.LIVE_ROOM, "77", 60);
        room(tenant, alice, Meeting.Kind.LIVE_ROOM, "77", 0);
        room(tenant, alice, Meeting.Kind.LIVE_ROOM, "7", 90);
        Meeting sameTime = room(tenant, alice, Meeting.Kind.LIVE_ROOM, "77", 60);
        room(tenant, alice, Meeting.Kind.CLASS, "77", 90);

        assertThat(inOne(() -> stores().meetings().latestOf(tenant, Meeting.Kind.LIVE_ROOM, "77")))
                .contains(sameTime);
        assertThat(sameTime.id().value()).isGreaterThan(room.id().value());
        assertThat(inOne(() -> stores().meetings().latestOf(tenant, Meeting.Kind.LIVE_ROOM, "777")))
                .isEmpty();
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> stores().meetings().latestOf(other, Meeting.Kind.LIVE_ROOM, "77")))
                .isEmpty();
    }

    private Meeting room(TenantId tenant, UserId creator, Meeting.Kind kind, String code, int startsAfterSeconds) {
        Meeting room =
                SampleMeetings.of(tenant, kind, creator, code, SampleTenants.NOON.plusSeconds(startsAfterSeconds));
        inOne(() -> {
            stores().meetings().add(room);
        });
        return room;
    }

    @Test
    default void lists_the_newest_first_of_those_that_somebody_leads() {
        TenantId tenant = knownTenant().id();
        UserId alice = knownUser(tenant, "alice").id();
        UserId bob = knownUser(tenant, "bob").id();
        Meeting created = kept(SampleMeetings.meeting(tenant, alice));
        Meeting taught = kept(SampleMeetings.lesson(tenant, bob, attendee(alice, MeetingRole.ASSISTANT)));
        Meeting attended = kept(SampleMeetings.lesson(tenant, bob, attendee(alice, MeetingRole.STUDENT)));
        room(tenant, alice, Meeting.Kind.UPLOAD, "77", 0);

        assertThat(inOne(() -> stores().meetings().latest(tenant, Optional.of(alice), Long.MAX_VALUE, 10)))
                .containsExactly(taught, created);
        assertThat(inOne(() -> stores().meetings().latest(tenant, Optional.empty(), Long.MAX_VALUE, 2)))
                .containsExactly(attended, taught);
        assertThat(inOne(() -> stores().meetings()
                        .latest(tenant, Optional.empty(), taught.id().value(), 2)))
                .containsExactly(created);
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> stores().meetings().latest(other, Optional.empty(), Long.MAX_VALUE, 2)))
                .isEmpty();
    }

    private Meeting kept(Meeting meeting) {
        inOne(() -> {
            stores().meetings().add(meeting);
        });
        return meeting;
    }
}
