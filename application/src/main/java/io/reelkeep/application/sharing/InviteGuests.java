package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.Acquaintance;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.List;
import java.util.Optional;

/** Invites people who have no account here, one by one (F28). */
public final class InviteGuests {
    private final Workbench bench;
    private final SharedRecordings links;
    private final Acquaintance acquaintance;

    public InviteGuests(Workbench bench, SharedRecordings links) {
        this.bench = bench;
        this.links = links;
        this.acquaintance = links.acquaintance();
    }

    /** An invitation, and what is to be sent to the guest beside the link. */
    public record Invited(Invitation invitation, String code) {}

    /** @throws Refusal RECORDING_UNKNOWN; QUOTA_EXHAUSTED beyond {@link Invitation#MAX_PER_RECORDING} */
    public Invited invite(TenantId tenant, RecordingId id, String label) {
        return bench.transactions().inOne(() -> {
            // Two who invite at once must not pass the bound together.
            if (links.recordings().lock(tenant, id).isEmpty()) {
                throw new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id);
            }
            if (acquaintance.invitations().count(tenant, id) >= Invitation.MAX_PER_RECORDING) {
                throw new Refusal(
                        Reason.QUOTA_EXHAUSTED,
                        "a recording has at most " + Invitation.MAX_PER_RECORDING + " invitations");
            }
            var invitation = new Invitation(
                    new InvitationId(bench.ids().next()), tenant, id, label, bench.now(), Optional.empty());
            acquaintance.invitations().add(invitation);
            return new Invited(invitation, acquaintance.codeOf(invitation));
        });
    }

    /** Newest first. @throws Refusal RECORDING_UNKNOWN */
    public List<Invitation> list(TenantId tenant, RecordingId id, long before, int limit) {
        return bench.transactions().inOne(() -> {
            links.find(tenant, id);
            return acquaintance.invitations().list(tenant, id, before, limit);
        });
    }

    /** The guest is out from the next request on. @throws Refusal RECORDING_UNKNOWN, INVITATION_UNKNOWN */
    public void withdraw(TenantId tenant, RecordingId id, InvitationId invitation) {
        bench.transactions().inOne(() -> {
            links.find(tenant, id);
            boolean isKnown = acquaintance
                    .invitations()
                    .find(tenant, invitation)
                    .filter(found -> found.recording().equals(id))
                    .isPresent();
            if (!isKnown) {
                throw new Refusal(Reason.INVITATION_UNKNOWN, "there is no invitation " + invitation);
            }
            acquaintance.invitations().remove(tenant, invitation);
        });
    }

    /**
     * A guest takes an invitation: once, so that who gets the message forwarded stays outside.
     *
     * @return what the guest's browser shows from now on
     * @throws Refusal LINK_UNKNOWN, SUBSCRIPTION_LAPSED; INVITATION_REQUIRED for one that is none, that is for another
     *     recording or that was taken before
     */
    public String take(ShareToken token, String code) {
        return bench.transactions().inOne(() -> {
            Share share = links.shares().find(token).orElseThrow(SharedRecordings::unknown);
            links.refuseEnded(share, bench.now());
            Invitation taken = acquaintance
                    .invitationBy(share.tenant(), code)
                    .flatMap(found -> acquaintance.invitations().lock(share.tenant(), found.id()))
                    .filter(found -> found.recording().equals(share.scope().recording()))
                    .filter(found -> !found.isTaken())
                    .map(found -> found.taken(bench.now()))
                    .orElseThrow(() -> new Refusal(Reason.INVITATION_REQUIRED, "this invitation is not good"));
            acquaintance.invitations().save(taken);
            return acquaintance.passOf(taken);
        });
    }
}
