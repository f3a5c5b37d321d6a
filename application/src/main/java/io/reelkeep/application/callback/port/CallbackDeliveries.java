package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The delivery log. */
public interface CallbackDeliveries {
    void add(CallbackDelivery delivery);

    void save(CallbackDelivery delivery);

    Optional<CallbackDelivery> find(TenantId tenant, CallbackDeliveryId id);

    /** Finds for a change: other writers of the same delivery wait until the transaction ends. */
    Optional<CallbackDelivery> lock(TenantId tenant, CallbackDeliveryId id);

    boolean existsFor(TenantId tenant, RecordingFileId file, String event);

    /**
     * Newest first.
     *
     * @param state empty for all
     * @param before ids below this one; {@link Long#MAX_VALUE} for the newest
     */
    List<CallbackDelivery> list(TenantId tenant, Optional<CallbackDelivery.State> state, long before, int limit);
}
