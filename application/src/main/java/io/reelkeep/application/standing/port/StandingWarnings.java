package io.reelkeep.application.standing.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.StandingWarning;
import java.time.Instant;
import java.util.List;

/** What tenants were told about the end of their subscriptions. */
public interface StandingWarnings {
    /** @return false when that stage of that subscription was told before; nothing has changed then */
    boolean add(StandingWarning warning);

    /** Those about one end of the subscription, in the order of their stages. */
    List<StandingWarning> of(TenantId tenant, Instant paidUntil);
}
