package io.reelkeep.application.sharing.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import java.util.List;
import java.util.Optional;

/** The guests who were invited to which recording. */
public interface Invitations {
    void add(Invitation invitation);

    /** Only within the transaction that locked it. */
    void save(Invitation invitation);

    Optional<Invitation> find(TenantId tenant, InvitationId id);

    /** As {@link #find}, for a change: others who lock the same one wait until the transaction ends. */
    Optional<Invitation> lock(TenantId tenant, InvitationId id);

    /** Nothing happens when there is none. */
    void remove(TenantId tenant, InvitationId id);

    /** Newest first, ids below {@code before} only ({@link Long#MAX_VALUE} for the newest). */
    List<Invitation> list(TenantId tenant, RecordingId recording, long before, int limit);

    long count(TenantId tenant, RecordingId recording);
}
