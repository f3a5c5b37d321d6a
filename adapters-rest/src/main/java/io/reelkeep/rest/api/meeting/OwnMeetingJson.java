package io.reelkeep.rest.api.meeting;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A meeting or class as its people see it. */
record OwnMeetingJson(
        String meetingId,
        String meetingCode,
        String kind,
        String subject,
        String creator,
        String startsAt,
        Optional<String> endsAt) {
    /** A page of them, newest first; {@code next_before} asks for the next one. */
    record ListJson(List<OwnMeetingJson> meetings, Optional<String> nextBefore) {
        static ListJson of(List<Meeting> page, int limit) {
            Optional<String> next = page.size() < limit
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).id().toString());
            return new ListJson(page.stream().map(OwnMeetingJson::of).toList(), next);
        }
    }

    static OwnMeetingJson of(Meeting meeting) {
        return new OwnMeetingJson(
                meeting.id().toString(),
                meeting.code(),
                Input.word(meeting.kind()),
                meeting.subject(),
                meeting.creator().toString(),
                Times.write(meeting.startsAt()),
                meeting.endsAt().map(Times::write));
    }
}
