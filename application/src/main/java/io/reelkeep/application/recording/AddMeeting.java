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
import java.util.stream.Stream;

/** Makes a meeting, class or live room known, so that it can be recorded. */
public final class AddMeeting {
    private static final long LOWEST_CODE = 100_000_000;
    private static final long CODES = 900_000_000;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Workbench bench;
    private final Users users;
    private final Meetings meetings;

    public AddMeeting(Workbench bench, Users users, Meetings meetings) {
        this.bench = bench;
        this.users = users;
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
                draft.code().orElseGet(() -> codeOf(id)),
                draft.subject(),
                draft.creator(),
                draft.startsAt().orElseGet(bench::now),
                draft.endsAt(),
                draft.attendees()));
    }

    /** Everybody in it must be a user of its tenant. */
    public Meeting add(Meeting meeting) {
        bench.transactions().inOne(() -> {
            Stream.concat(
                            Stream.of(meeting.creator()),
                            meeting.attendees().stream().map(Meeting.Attendee::user))
                    .distinct()
                    .forEach(user -> refuseUnknown(meeting, user));
            if (!meetings.add(meeting)) {
                throw new Refusal(Reason.ALREADY_EXISTS, "the meeting id " + meeting.id() + " is taken");
            }
        });
        return meeting;
    }

    /** Spread by Fibonacci hashing, so that meetings made one after the other do not have codes one after the other. */
    private static String codeOf(MeetingId id) {
        return Long.toString(LOWEST_CODE + Math.floorMod(id.value() * GOLDEN_RATIO, CODES));
    }

    private void refuseUnknown(Meeting meeting, UserId user) {
        if (users.find(meeting.tenant(), user).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + user);
        }
    }
}
