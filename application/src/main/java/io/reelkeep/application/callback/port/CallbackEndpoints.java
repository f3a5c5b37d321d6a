package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Where each tenant wants to be told. */
public interface CallbackEndpoints {
    /** Sets or replaces the endpoint of its tenant. */
    void set(CallbackEndpoint endpoint);

    Optional<CallbackEndpoint> find(TenantId tenant);

    void remove(TenantId tenant);
}
