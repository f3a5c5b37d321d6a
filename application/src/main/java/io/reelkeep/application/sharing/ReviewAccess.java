package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import java.util.List;
import java.util.Optional;

/** The inbox of applications for access, over all recordings of a manager, and what is decided there (F27). */
public final class ReviewAccess {
    /** How many can be decided in one call. */
    public static final int MAX_AT_ONCE = 200;

    private final Workbench bench;
    private final Recordings recordings;
    private final AccessRequests requests;
    private final Rights rights;

    public ReviewAccess(Workbench bench, Recordings recordings, AccessRequests requests, Rights rights) {
        this.bench = bench;
        this.recordings = recordings;
        this.requests = requests;
        this.rights = rights;
    }

    /** What became of one of several; empty when it is decided. */
    public record Outcome(AccessRequestId request, Optional<Refusal> refusal) {}

    /**
     * Newest first, ids below {@code before} only.
     *
     * @param owner whose recordings; empty for those of the whole tenant, which is also what is shown to those who look
     *     after all
     * @param state empty for any
     */
    public List<AccessRequest> inbox(
            TenantId tenant, Optional<UserId> owner, Optional<AccessRequest.State> state, long before, int limit) {
        return bench.transactions().inOne(() -> {
            Optional<UserId> only = owner.filter(user -> !rights.looksAfterAll(tenant, user));
            return requests.inbox(tenant, only, state, before, limit);
        });
    }

    /**
     * Decides about each for itself. Whoever is agreed to may watch from then on; what was decided before stays so.
     *
     * @param manager who decides, and must manage what they are about; empty for an application of the tenant
     */
    public List<Outcome> decideEach(
            TenantId tenant, Optional<UserId> manager, List<AccessRequestId> ids, boolean agreed) {
        return ids.stream()
                .map(id -> bench.transactions().inOne(() -> decide(tenant, manager, id, agreed)))
                .toList();
    }

    private Outcome decide(TenantId tenant, Optional<UserId> manager, AccessRequestId id, boolean agreed) {
        Optional<AccessRequest> found = requests.find(tenant, id)
                .filter(request -> recordings
                        .lock(tenant, request.recording())
                        .filter(folder -> manages(manager, folder))
                        .isPresent());
        if (found.isEmpty()) {
            return new Outcome(
                    id, Optional.of(new Refusal(Reason.ACCESS_REQUEST_UNKNOWN, "there is no application " + id)));
        }
        // Read again behind the lock: somebody else may have decided meanwhile.
        requests.find(tenant, id)
                .filter(AccessRequest::isPending)
                .ifPresent(request -> rights.settle(requests, request, agreed, bench.now()));
        return new Outcome(id, Optional.empty());
    }

    private boolean manages(Optional<UserId> manager, Recording folder) {
        return manager.map(user -> rights.manages(folder, user)).orElse(true);
    }
}
