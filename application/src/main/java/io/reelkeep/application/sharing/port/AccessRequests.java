package io.reelkeep.application.sharing.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import java.util.List;
import java.util.Optional;

/** Who asks to be let in. */
public interface AccessRequests {
    void add(AccessRequest request);

    void save(AccessRequest request);

    Optional<AccessRequest> find(TenantId tenant, AccessRequestId id);

    /** What that person has asked and nobody has decided yet. */
    Optional<AccessRequest> pendingOf(TenantId tenant, RecordingId recording, UserId user);

    /** Newest first, ids below {@code before} only ({@link Long#MAX_VALUE} for the newest). */
    List<AccessRequest> list(TenantId tenant, RecordingId recording, long before, int limit);

    /**
     * Newest first, ids below {@code before} only.
     *
     * @param owner whose recordings they are about; empty for those of everybody
     * @param state empty for any
     */
    List<AccessRequest> inbox(
            TenantId tenant, Optional<UserId> owner, Optional<AccessRequest.State> state, long before, int limit);
}
