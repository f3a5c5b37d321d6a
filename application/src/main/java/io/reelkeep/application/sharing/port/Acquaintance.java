package io.reelkeep.application.sharing.port;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import io.reelkeep.domain.sharing.Tie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Knows how people stand to a recording. Within the caller's transaction. */
public record Acquaintance(Meetings meetings, Rights rights, Invitations invitations, SecretVault vault) {
    /**
     * How somebody stands to it.
     *
     * @param guest what {@link #passOf} gave to the browser that took an invitation
     */
    public Set<Tie> ties(Recording recording, Optional<SignedIn> person, Optional<String> guest) {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        person.ifPresent(who -> {
            ties.add(Tie.SIGNED_IN);
            if (who.tenant().equals(recording.tenant())) {
                ties.addAll(ofColleague(recording, who.user()));
            }
        });
        guest.flatMap(pass -> guestOf(recording, pass)).ifPresent(invitation -> ties.add(Tie.INVITED));
        return ties;
    }

    private Set<Tie> ofColleague(Recording recording, UserId user) {
        Set<Tie> ties = EnumSet.of(Tie.COLLEAGUE);
        if (meetings.find(recording.tenant(), recording.about().meeting())
                .filter(meeting -> meeting.isAttendedBy(user))
                .isPresent()) {
            ties.add(Tie.PARTICIPANT);
        }
        if (rights.may(recording, user, Permission.VIEW)) {
            ties.add(Tie.NAMED);
        }
        if (rights.manages(recording, user)) {
            ties.add(Tie.MANAGER);
        }
        return ties;
    }

    private Optional<Invitation> guestOf(Recording recording, String pass) {
        return named(recording.tenant(), pass)
                .filter(Invitation::isTaken)
                .filter(invitation -> invitation.recording().equals(recording.id()))
                .filter(invitation -> same(passOf(invitation), pass));
    }

    /** What goes out with the message to the guest. */
    public String codeOf(Invitation invitation) {
        return invitation.id() + "." + vault.sign(invitation.tenant(), invitation.codeText());
    }

    /** What the browser of the guest shows from then on. */
    public String passOf(Invitation taken) {
        return taken.id() + "." + vault.sign(taken.tenant(), taken.passText());
    }

    /** The invitation that {@code code} was made for, if it is one of ours and there still is such a one. */
    public Optional<Invitation> invitationBy(TenantId tenant, String code) {
        return named(tenant, code).filter(invitation -> same(codeOf(invitation), code));
    }

    /** What a code or pass begins with; whether it is good is not looked at. */
    private Optional<Invitation> named(TenantId tenant, String text) {
        OptionalLong id = Checks.decimalId(text.substring(0, Math.max(0, text.indexOf('.'))));
        return id.isEmpty() ? Optional.empty() : invitations.find(tenant, new InvitationId(id.getAsLong()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
