package io.reelkeep.persistence.people;

import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The identity providers as rows, of all kinds in one table. */
public final class JpaIdentityProviders implements IdentityProviders {
    private final EntityManager entities;
    private final Rows rows;

    public JpaIdentityProviders(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(IdentityProvider provider) {
        entities.persist(new IdentityProviderRow().take(provider));
        entities.flush();
    }

    @Override
    public Optional<IdentityProvider> find(IdentityProviderId id) {
        return entities.createQuery("select p from IdentityProviderRow p where p.id = :id", IdentityProviderRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(IdentityProviderRow::snapshot);
    }

    @Override
    public Optional<IdentityProvider> find(TenantId tenant, IdentityProviderId id) {
        return rows.find(IdentityProviderRow.class, key(tenant, id)).map(IdentityProviderRow::snapshot);
    }

    @Override
    public Optional<IdentityProvider> lock(TenantId tenant, IdentityProviderId id) {
        return rows.lock(IdentityProviderRow.class, key(tenant, id)).map(IdentityProviderRow::snapshot);
    }

    @Override
    public void save(IdentityProvider provider) {
        rows.known(IdentityProviderRow.class, key(provider.tenant(), provider.id()))
                .take(provider);
    }

    @Override
    public List<IdentityProvider> list(TenantId tenant) {
        return entities.createQuery(
                        "select p from IdentityProviderRow p where p.tenantId = :tenant order by p.id",
                        IdentityProviderRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(IdentityProviderRow::snapshot)
                .toList();
    }

    @Override
    public void remove(TenantId tenant, IdentityProviderId id) {
        entities.createQuery("delete from IdentityProviderRow p where p.tenantId = :tenant and p.id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private static TenantKey key(TenantId tenant, IdentityProviderId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
