package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.List;
import java.util.Optional;

/** Which applications want to be told of events; one subscription to an application. */
public interface EventSubscriptions {
    /** Sets or replaces the subscription of its application. */
    void set(EventSubscription subscription);

    Optional<EventSubscription> find(TenantId tenant, AppId app);

    /** In the order of the applications' ids. */
    List<EventSubscription> list(TenantId tenant);

    void remove(TenantId tenant, AppId app);
}
