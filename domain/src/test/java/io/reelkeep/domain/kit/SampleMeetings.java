package io.reelkeep.domain.kit;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Meetings and classes. */
public final class SampleMeetings {
    private SampleMeetings() {}

    /** A meeting with {@code creator} as its host. */
    public static Meeting meeting(TenantId tenant, UserId creator) {
        return meeting(tenant, creator, "700800900", SampleTenants.NOON);
    }

    public static Meeting meeting(TenantId tenant, UserId creator, String code, Instant startsAt) {
        return of(tenant, Meeting.Kind.MEETING, creator, code, startsAt, attendee(creator, MeetingRole.HOST));
    }

    /** A class with {@code teacher} as its creator and teacher. */
    public static Meeting lesson(TenantId tenant, UserId teacher, Meeting.Attendee... others) {
        var attendees = new ArrayList<>(List.of(attendee(teacher, MeetingRole.TEACHER)));
        attendees.addAll(List.of(others));
        return of(
                tenant,
                Meeting.Kind.CLASS,
                teacher,
                "330022",
                SampleTenants.NOON,
                attendees.toArray(Meeting.Attendee[]::new));
    }

    public static Meeting of(
            TenantId tenant,
            Meeting.Kind kind,
            UserId creator,
            String code,
            Instant startsAt,
            Meeting.Attendee... attendees) {
        return new Meeting(
                new MeetingId(SampleIds.next()),
                tenant,
                kind,
                code,
                "Weekly round",
                creator,
                startsAt,
                Optional.empty(),
                List.of(attendees));
    }

    /** The same meeting under another subject. */
    public static Meeting titled(Meeting meeting, String subject) {
        return new Meeting(
                meeting.id(),
                meeting.tenant(),
                meeting.kind(),
                meeting.code(),
                subject,
                meeting.creator(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.attendees());
    }

    public static Meeting.Attendee attendee(UserId user, MeetingRole role) {
        return new Meeting.Attendee(user, role);
    }
}
