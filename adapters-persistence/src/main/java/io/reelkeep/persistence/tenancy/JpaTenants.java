package io.reelkeep.persistence.tenancy;

import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The tenants as rows. */
public final class JpaTenants implements Tenants {
    private final EntityManager entities;
    private final Rows rows;

    public JpaTenants(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Tenant tenant) {
        entities.persist(new TenantRow().take(tenant));
        entities.flush();
    }

    @Override
    public void save(Tenant tenant) {
        rows.known(TenantRow.class, tenant.id().value()).take(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return rows.find(TenantRow.class, id.value()).map(TenantRow::snapshot);
    }

    @Override
    public Optional<Tenant> lock(TenantId id) {
        return rows.lock(TenantRow.class, id.value()).map(TenantRow::snapshot);
    }

    /** The row is always there, so that there is something to lock while there are no tenants. */
    @Override
    public void lockDoor() {
        entities.createNativeQuery("update front_door set opened = opened + 1 where id = 1")
                .executeUpdate();
    }

    @Override
    public List<Tenant> list(long after, int limit) {
        return entities.createQuery("select t from TenantRow t where t.id > :after order by t.id", TenantRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(TenantRow::snapshot)
                .toList();
    }
}
