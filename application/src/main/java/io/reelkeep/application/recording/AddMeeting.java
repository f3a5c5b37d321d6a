package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a meeting, class or live room known, so that it can be recorded. */
public final class AddMeeting {
    private final Workbench bench;
    private final Invitations invitations;
    private final Meetings meetings;
    private final Credentials credentials;

    public AddMeeting(Workbench bench, Users users, Meetings meetings, Credentials credentials) {
        this.bench = bench;
        this.invitations = new Invitations(users);
        this.meetings = meetings;
        this.credentials = credentials;
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
            List<Meeting.Attendee> attendees,
            Optional<AppId> madeThrough) {}

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
                draft.attendees(),
                draft.madeThrough()));
    }

    /** Everybody in it must be a user of its tenant, and what it was made through an application of it. */
    public Meeting add(Meeting meeting) {
        bench.transactions().inOne(() -> {
            invitations.refuseUnknown(meeting);
            meeting.madeThrough().ifPresent(app -> refuseUnknown(meeting.tenant(), app));
            if (!meetings.add(meeting)) {
                throw new Refusal(Reason.ALREADY_EXISTS, "the meeting id " + meeting.id() + " is taken");
            }
        });
        return meeting;
    }

    private void refuseUnknown(TenantId tenant, AppId app) {
        if (credentials.find(tenant, app).isEmpty()) {
            throw new Refusal(Reason.NO_SUCH_APP, "there is no application " + app);
        }
    }
}
