package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a meeting, class or live room known, so that it can be recorded. */
public final class AddMeeting {
    private final Workbench bench;
    private final Invitations invitations;
    private final Meetings meetings;

    public AddMeeting(Workbench bench, Users users, Meetings meetings) {
        this.bench = bench;
        this.invitations = new Invitations(users);
        this.meetings = meetings;
    }

    /**
     * A meeting that has yet to get what is left out.
     *
     * @param id empty for a new one
     * @param code empty for one of nine digits, made from the id
     * @param startsAt empty for now
     */
    public record Draft(
            TenantId tenant,
            Optional<MeetingId> id,
            Meeting.Kind kind,
            Optional<String> code,
            String subject,
            UserId creator,
            Optional<Instant> startsAt,
            Optional<Instant> endsAt,
            List<Meeting.Attendee> attendees) {}

    /** As {@link #add(Meeting)}, after filling in what the draft leaves open. */
    public Meeting add(Draft draft) {
        MeetingId id = draft.id().orElseGet(() -> new MeetingId(bench.ids().next()));
        return add(new Meeting(
                id,
                draft.tenant(),
                draft.kind(),
                draft.code().orElseGet(() -> MeetingCodes.of(id)),
                draft.subject(),
                draft.creator(),
                draft.startsAt().orElseGet(bench::now),
                draft.endsAt(),
                draft.attendees()));
    }

    /** Everybody in it must be a user of its tenant. */
    public Meeting add(Meeting meeting) {
        bench.transactions().inOne(() -> {
            invitations.refuseUnknown(meeting);
            if (!meetings.add(meeting)) {
                throw new Refusal(Reason.ALREADY_EXISTS, "the meeting id " + meeting.id() + " is taken");
            }
        });
        return meeting;
    }
}
