package io.reelkeep.rest.api.meeting;

import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** The request of a person to make a meeting or class of its own. */
record NewOwnMeetingJson(String subject, Optional<String> kind) {
    private static final int MAX_SUBJECT = 256;

    /** The person makes it, and is what may record in it: the host of a meeting, the teacher of a class (F1, F87). */
    AddMeeting.Draft draft(SignedIn who) {
        Meeting.Kind wanted = kind.map(NewOwnMeetingJson::kindOf).orElse(Meeting.Kind.MEETING);
        var role = wanted == Meeting.Kind.CLASS ? MeetingRole.TEACHER : MeetingRole.HOST;
        return new AddMeeting.Draft(
                who.tenant(),
                Optional.empty(),
                wanted,
                Optional.empty(),
                Input.of("subject", () -> Checks.text(subject, MAX_SUBJECT, "subject")),
                who.user(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Meeting.Attendee(who.user(), role)),
                Optional.empty());
    }

    private static Meeting.Kind kindOf(String word) {
        Meeting.Kind kind = Input.word("kind", word, Meeting.Kind.class);
        if (kind != Meeting.Kind.MEETING && kind != Meeting.Kind.CLASS) {
            throw new BadInput("kind", "must be one of meeting, class");
        }
        return kind;
    }
}
