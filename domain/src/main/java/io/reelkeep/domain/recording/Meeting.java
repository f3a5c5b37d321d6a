package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded: a meeting, a class or a live room.
 *
 * @param code the number that people type, decimal digits; the class id of a class, the room id of a live room. Not
 *     unique (contract: Meeting 4.1, meeting_code)
 * @param creator under whose account the recording exists (F2); counts as a host
 * @param madeThrough the application that made it known, if one did (F81, F151)
 */
public record Meeting(
        MeetingId id,
        TenantId tenant,
        Kind kind,
        String code,
        String subject,
        UserId creator,
        Instant startsAt,
        Optional<Instant> endsAt,
        List<Attendee> attendees,
        Optional<AppId> madeThrough) {
    private static final int MAX_ATTENDEES = 10_000;

    /** What sort of gathering it is. */
    public enum Kind {
        MEETING,
        CLASS,
        LIVE_ROOM,
        /** Made for an uploaded file that belongs to no meeting. */
        UPLOAD
    }

    /** One person in the meeting. */
    public record Attendee(UserId user, MeetingRole role) {}

    public Meeting {
        Checks.text(subject, 256, "subject");
        Checks.require(code.matches("[0-9]{1,19}"), "meeting code must be 1 to 19 decimal digits");
        endsAt.ifPresent(end -> Checks.require(!end.isBefore(startsAt), "a meeting must not end before it starts"));
        Checks.require(attendees.size() <= MAX_ATTENDEES, "a meeting has at most " + MAX_ATTENDEES + " attendees");
        attendees = List.copyOf(attendees);
    }

    /** One that was made through no application. */
    public Meeting(
            MeetingId id,
            TenantId tenant,
            Kind kind,
            String code,
            String subject,
            UserId creator,
            Instant startsAt,
            Optional<Instant> endsAt,
            List<Attendee> attendees) {
        this(id, tenant, kind, code, subject, creator, startsAt, endsAt, attendees, Optional.empty());
    }

    /** The same meeting, made through {@code app}. */
    public Meeting through(Optional<AppId> app) {
        return new Meeting(id, tenant, kind, code, subject, creator, startsAt, endsAt, attendees, app);
    }

    /**
     * Whether {@code user} may record here: cloud recording is for host and co-host (F1), local recording for teacher
     * and assistant, or the hosts where there is no class (F87), a live room for everyone in it.
     */
    public boolean mayBeRecordedBy(UserId user, Origin origin) {
        Set<MeetingRole> roles = rolesOf(user);
        return switch (origin) {
            case CLOUD -> leads(roles);
            case LOCAL -> kind == Kind.CLASS ? teaches(roles) : teaches(roles) || leads(roles);
            case LIVE, UPLOAD -> !roles.isEmpty();
        };
    }

    /** Whether {@code user} was there or had a part in it (F26). */
    public boolean isAttendedBy(UserId user) {
        return user.equals(creator)
                || attendees.stream().anyMatch(attendee -> attendee.user().equals(user));
    }

    /** Whether {@code user} made it, or leads or teaches in it. */
    public boolean isLedBy(UserId user) {
        Set<MeetingRole> roles = rolesOf(user);
        return user.equals(creator) || leads(roles) || teaches(roles);
    }

    /** Who leads the meeting: its first host, else its creator. */
    public UserId host() {
        return first(MeetingRole.HOST).orElse(creator);
    }

    /** The first attendee with that role. */
    public Optional<UserId> first(MeetingRole role) {
        return attendees.stream()
                .filter(attendee -> attendee.role() == role)
                .map(Attendee::user)
                .findFirst();
    }

    private Set<MeetingRole> rolesOf(UserId user) {
        Set<MeetingRole> roles = EnumSet.noneOf(MeetingRole.class);
        attendees.stream()
                .filter(attendee -> attendee.user().equals(user))
                .forEach(attendee -> roles.add(attendee.role()));
        if (user.equals(creator) && kind != Kind.CLASS) {
            roles.add(MeetingRole.HOST);
        }
        return roles;
    }

    private static boolean teaches(Set<MeetingRole> roles) {
        return roles.contains(MeetingRole.TEACHER) || roles.contains(MeetingRole.ASSISTANT);
    }

    private static boolean leads(Set<MeetingRole> roles) {
        return roles.contains(MeetingRole.HOST) || roles.contains(MeetingRole.CO_HOST);
    }
}
