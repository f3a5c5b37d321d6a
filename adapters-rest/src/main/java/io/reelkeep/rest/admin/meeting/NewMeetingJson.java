package io.reelkeep.rest.admin.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The request to make a meeting known. */
record NewMeetingJson(
        Optional<String> meetingId,
        Optional<String> code,
        Optional<String> kind,
        String subject,
        String creator,
        Optional<JsonNode> startsAt,
        Optional<JsonNode> endsAt,
        Optional<List<MeetingJson.AttendeeJson>> attendees,
        Optional<String> appId) {
    AddMeeting.Draft draft(TenantId tenant) {
        return new AddMeeting.Draft(
                tenant,
                meetingId.map(text -> Input.id("meeting_id", text, MeetingId::new)),
                kind.map(NewMeetingJson::kind).orElse(Meeting.Kind.MEETING),
                code.map(NewMeetingJson::code),
                Input.of("subject", () -> Checks.text(subject, 256, "subject")),
                Input.of("creator", () -> new UserId(creator)),
                time("starts_at", startsAt),
                time("ends_at", endsAt),
                attendees.orElse(List.of()).stream()
                        .map(NewMeetingJson::attendee)
                        .toList(),
                appId.map(text -> Input.id("app_id", text, AppId::new)));
    }

    private static Meeting.Kind kind(String word) {
        Meeting.Kind kind = Input.word("kind", word, Meeting.Kind.class);
        if (kind == Meeting.Kind.UPLOAD) {
            throw new BadInput("kind", "must be one of meeting, class, live_room");
        }
        return kind;
    }

    private static String code(String text) {
        if (!text.matches("[0-9]{1,19}")) {
            throw new BadInput("code", "must be 1 to 19 decimal digits");
        }
        return text;
    }

    private static Optional<Instant> time(String field, Optional<JsonNode> node) {
        return node.filter(given -> !given.isNull()).map(given -> Times.read(field, given));
    }

    private static Meeting.Attendee attendee(MeetingJson.AttendeeJson json) {
        return new Meeting.Attendee(
                Input.of("attendees.user_id", () -> new UserId(json.userId())),
                Input.word("attendees.role", json.role(), MeetingRole.class));
    }
}
