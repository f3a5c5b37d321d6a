package io.reelkeep.application.tenancy.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.util.List;
import java.util.Optional;

/** The tenants of this house. */
public interface Tenants {
    void add(Tenant tenant);

    void save(Tenant tenant);

    Optional<Tenant> find(TenantId id);

    /** Finds for a decision about this tenant: others who lock the same one wait until the transaction ends. */
    Optional<Tenant> lock(TenantId id);

    /** Whoever wants to be the first tenant of the house waits here until the transaction of another one ends. */
    void lockDoor();

    /** In the order of their ids, beginning after {@code after} (0 for the first). */
    List<Tenant> list(long after, int limit);
}
