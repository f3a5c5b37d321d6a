package io.reelkeep.rest.admin.meeting;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A meeting, class or live room, and the application it was made through, if through one. */
record MeetingJson(
        String meetingId,
        String code,
        String kind,
        String subject,
        String creator,
        String startsAt,
        Optional<String> endsAt,
        List<AttendeeJson> attendees,
        Optional<String> appId) {
    /** One person in it. */
    record AttendeeJson(String userId, String role) {}

    /** A page of meetings. */
    record ListJson(List<MeetingJson> meetings, Optional<String> nextAfter) {}

    static MeetingJson of(Meeting meeting) {
        return new MeetingJson(
                meeting.id().toString(),
                meeting.code(),
                Input.word(meeting.kind()),
                meeting.subject(),
                meeting.creator().toString(),
                Times.write(meeting.startsAt()),
                meeting.endsAt().map(Times::write),
                meeting.attendees().stream()
                        .map(attendee -> new AttendeeJson(attendee.user().toString(), Input.word(attendee.role())))
                        .toList(),
                meeting.madeThrough().map(AppId::toString));
    }
}
