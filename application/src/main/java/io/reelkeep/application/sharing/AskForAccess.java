package io.reelkeep.application.sharing;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import java.util.List;
import java.util.Optional;

/** Takes applications for access to a recording, and what was decided about them (F27; contract: Meeting 4.7). */
public final class AskForAccess {
    private final Workbench bench;
    private final Recordings recordings;
    private final AccessRequests requests;
    private final Rights rights;
    private final Announcements announcements;

    public AskForAccess(
            Workbench bench,
            Recordings recordings,
            AccessRequests requests,
            Rights rights,
            Announcements announcements) {
        this.bench = bench;
        this.recordings = recordings;
        this.requests = requests;
        this.rights = rights;
        this.announcements = announcements;
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
        if (!request.isPending()) {
            return;
        }
        requests.save(request.decided(agreed, bench.now()));
        boolean isMember = rights.members().find(tenant, id, request.user()).isPresent();
        if (agreed && !isMember) {
            rights.members()
                    .put(new AccessMember(tenant, id, request.user(), AccessMember.Permission.VIEW, bench.now()));
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
