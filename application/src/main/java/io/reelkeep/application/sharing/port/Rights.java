package io.reelkeep.application.sharing.port;

import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.tenancy.Role;
import java.time.Instant;

/** What a person may do with a recording: its owner everything (F3), a member what the owner has granted. */
public record Rights(Users users, AccessMembers members) {
    /**
     * Of somebody who is known. Within the caller's transaction.
     *
     * @throws Refusal NOT_PERMITTED without that right
     */
    public void refuse(Recording recording, UserId user, Permission wanted) {
        if (!may(recording, user, wanted)) {
            throw new Refusal(Reason.NOT_PERMITTED, "the user " + user + " has no right to do this");
        }
    }

    /** Whether that user has that right, by being the owner or by a grant. */
    public boolean may(Recording recording, UserId user, Permission wanted) {
        return recording.about().owner().equals(user)
                || members.find(recording.tenant(), recording.id(), user)
                        .filter(member -> member.permission().compareTo(wanted) >= 0)
                        .isPresent();
    }

    /** As above. Whether that user looks after all recordings of the tenant. */
    public boolean looksAfterAll(TenantId tenant, UserId user) {
        return users.find(tenant, user)
                .filter(known -> known.may(Role.RECORDING_ADMIN))
                .isPresent();
    }

    /** As above. Whether that user may manage the recording, by being the owner, by a grant, or by looking after all. */
    public boolean manages(Recording recording, UserId user) {
        return may(recording, user, Permission.MANAGE) || looksAfterAll(recording.tenant(), user);
    }

    /** As above. Keeps what was decided about one that is pending; whoever is agreed to may watch from then on (F27). */
    public void settle(AccessRequests requests, AccessRequest request, boolean agreed, Instant now) {
        requests.save(request.decided(agreed, now));
        boolean isMember = members.find(request.tenant(), request.recording(), request.user())
                .isPresent();
        if (agreed && !isMember) {
            members.put(new AccessMember(request.tenant(), request.recording(), request.user(), Permission.VIEW, now));
        }
    }

    /** As above. @throws Refusal USER_UNKNOWN */
    public void refuseUnknown(TenantId tenant, UserId user) {
        if (users.find(tenant, user).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + user);
        }
    }
}
