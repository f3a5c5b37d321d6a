package io.reelkeep.application.recording;

import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.util.stream.Stream;

/** Checks who is put into a meeting. */
record Invitations(Users users) {
    /** @throws Refusal USER_UNKNOWN unless everybody in it is a user of its tenant */
    void refuseUnknown(Meeting meeting) {
        Stream.concat(Stream.of(meeting.creator()), meeting.attendees().stream().map(Meeting.Attendee::user))
                .distinct()
                .forEach(user -> refuseUnknown(meeting, user));
    }

    private void refuseUnknown(Meeting meeting, UserId user) {
        if (users.find(meeting.tenant(), user).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + user);
        }
    }
}
