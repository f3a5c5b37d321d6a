package io.reelkeep.application.sharing;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Visit;
import java.util.List;
import java.util.Optional;

/** Takes applications for access to a recording, and what was decided about them (F27; contract: Meeting 4.7). */
public final class AskForAccess {
    private final Workbench bench;
    private final Recordings recordings;
    private final AccessRequests requests;
    private final Rights rights;
    private final Announcements announcements;
    private final SharedRecordings links;

    public AskForAccess(
            Workbench bench,
            Recordings recordings,
            AccessRequests requests,
            Rights rights,
            Announcements announcements,
            SharedRecordings links) {
        this.bench = bench;
        this.recordings = recordings;
        this.requests = requests;
        this.rights = rights;
        this.announcements = announcements;
        this.links = links;
    }

    /**
     * A person asks; who has asked already and was not answered yet gets the same application again.
     *
     * @throws Refusal RECORDING_UNKNOWN or USER_UNKNOWN
     */
    public AccessRequest ask(TenantId tenant, RecordingId id, UserId user, String note) {
        return bench.transactions().inOne(() -> {
            Recording folder = lock(tenant, id);
            rights.refuseUnknown(tenant, user);
            return requests.pendingOf(tenant, id, user).orElseGet(() -> add(folder, user, note));
        });
    }

    /**
     * As {@link #ask}, by a link that told its visitor to.
     *
     * @throws Refusal as {@link SharedRecordings#open} for whoever has nothing to ask for, or may not; ALREADY_EXISTS for
     *     one who is let in already
     */
    public AccessRequest ask(SharedRecordings.Visitor visitor, String note) {
        return bench.transactions().inOne(() -> {
            try {
                links.open(visitor, Visit.Purpose.WATCH, bench.now());
            } catch (Refusal refusal) {
                if (refusal.reason() == Reason.APPROVAL_REQUIRED) {
                    return askByLink(visitor, note);
                }
                throw refusal;
            }
            throw new Refusal(Reason.ALREADY_EXISTS, "this link is open for you");
        });
    }

    private AccessRequest askByLink(SharedRecordings.Visitor visitor, String note) {
        SignedIn who = visitor.person().orElseThrow();
        Share share = links.shares().find((ShareToken) visitor.key()).orElseThrow(SharedRecordings::unknown);
        Recording folder = lock(share.tenant(), share.scope().recording());
        return requests.pendingOf(share.tenant(), folder.id(), who.user())
                .orElseGet(() -> add(folder, who.user(), note));
    }

    /** Whether somebody who came by a link has asked and waits for an answer. */
    public boolean isWaiting(SharedRecordings.Visitor visitor) {
        return bench.transactions()
                .inOne(() -> visitor.person()
                        .flatMap(who -> links.shares()
                                .find((ShareToken) visitor.key())
                                .filter(share -> share.tenant().equals(who.tenant()))
                                .flatMap(share -> requests.pendingOf(
                                        share.tenant(), share.scope().recording(), who.user())))
                        .isPresent());
    }

    /** Its owner is told (F27). */
    private AccessRequest add(Recording folder, UserId user, String note) {
        var request = new AccessRequest(
                new AccessRequestId(bench.ids().next()),
                folder.tenant(),
                folder.id(),
                user,
                note,
                AccessRequest.State.PENDING,
                bench.now(),
                Optional.empty());
        requests.add(request);
        announcements.raise(RecordingEvent.of(RecordingEvent.Kind.APPLIED, folder, bench.now())
                .by(user)
                .asking(new RecordingEvent.Request(request.id().toString(), note)));
        return request;
    }

    /** Newest first. @throws Refusal RECORDING_UNKNOWN */
    public List<AccessRequest> list(TenantId tenant, RecordingId id, long before, int limit) {
        return bench.transactions().inOne(() -> {
            if (recordings.find(tenant, id).isEmpty()) {
                throw unknown(id);
            }
            return requests.list(tenant, id, before, limit);
        });
    }

    /**
     * Decides about all of them or none. Whoever is agreed to may watch from then on; what was decided before stays so.
     *
     * @throws Refusal RECORDING_UNKNOWN, or ACCESS_REQUEST_UNKNOWN for one that is not about this recording
     */
    public void decide(TenantId tenant, RecordingId id, List<AccessRequestId> ids, boolean agreed) {
        bench.transactions().inOne(() -> {
            lock(tenant, id);
            ids.forEach(one -> decide(tenant, id, one, agreed));
        });
    }

    private void decide(TenantId tenant, RecordingId id, AccessRequestId one, boolean agreed) {
        AccessRequest request = requests.find(tenant, one)
                .filter(found -> found.recording().equals(id))
                .orElseThrow(() ->
                        new Refusal(Reason.ACCESS_REQUEST_UNKNOWN, "there is no application " + one + " for this"));
        if (request.isPending()) {
            rights.settle(requests, request, agreed, bench.now());
        }
    }

    /** Two requests of one person must not become two applications. */
    private Recording lock(TenantId tenant, RecordingId id) {
        return recordings.lock(tenant, id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(RecordingId id) {
        return new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id);
    }
}
