package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appoints a class under a number that no other class of the tenant has. */
public final class AddClass {
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private final Workbench bench;
    private final Invitations invitations;
    private final Meetings meetings;

    public AddClass(Workbench bench, Users users, Meetings meetings) {
        this.bench = bench;
        this.invitations = new Invitations(users);
        this.meetings = meetings;
    }

    /**
     * A class to be.
     *
     * @param madeThrough the application that appoints it
     * @param topic empty for its number
     * @param startsAt empty for now
     * @param endsAt empty for two hours after the start
     */
    public record Command(
            TenantId tenant,
            AppId madeThrough,
            UserId teacher,
            Optional<UserId> assistant,
            List<UserId> students,
            Optional<String> topic,
            Optional<Instant> startsAt,
            Optional<Instant> endsAt) {
        public Command {
            students = List.copyOf(students);
        }
    }

    /** The teacher is its creator. Everybody in it must be a user of the tenant. */
    public Meeting add(Command command) {
        return bench.transactions().inOne(() -> {
            Meeting planned = plan(command);
            invitations.refuseUnknown(planned);
            if (!meetings.add(planned)) {
                throw new Refusal(Reason.ALREADY_EXISTS, "the meeting id " + planned.id() + " is taken");
            }
            return planned;
        });
    }

    private Meeting plan(Command command) {
        var id = new MeetingId(bench.ids().next());
        String number = freeNumber(command.tenant(), id);
        Instant startsAt = command.startsAt().orElseGet(bench::now);
        return new Meeting(
                id,
                command.tenant(),
                Meeting.Kind.CLASS,
                number,
                command.topic().orElse(number),
                command.teacher(),
                startsAt,
                Optional.of(command.endsAt().orElseGet(() -> startsAt.plus(USUAL_LENGTH))),
                attendees(command),
                Optional.of(command.madeThrough()));
    }

    private String freeNumber(TenantId tenant, MeetingId id) {
        String number = MeetingCodes.of(id);
        while (meetings.latestOf(tenant, Meeting.Kind.CLASS, number).isPresent()) {
            number = MeetingCodes.of(new MeetingId(bench.ids().next()));
        }
        return number;
    }

    private static List<Meeting.Attendee> attendees(Command command) {
        List<Meeting.Attendee> all = new ArrayList<>();
        all.add(new Meeting.Attendee(command.teacher(), MeetingRole.TEACHER));
        command.assistant().ifPresent(user -> all.add(new Meeting.Attendee(user, MeetingRole.ASSISTANT)));
        command.students().forEach(user -> all.add(new Meeting.Attendee(user, MeetingRole.STUDENT)));
        return all;
    }
}
