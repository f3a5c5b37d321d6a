package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Identity providers in memory. */
public final class InMemoryIdentityProviders implements IdentityProviders {
    private final InMemoryTable<IdentityProviderId, IdentityProvider> rows;

    public InMemoryIdentityProviders(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "identity providers", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(IdentityProvider provider) {
        rows.add(provider.id(), provider);
    }

    @Override
    public Optional<IdentityProvider> find(IdentityProviderId id) {
        return rows.find(id);
    }

    @Override
    public Optional<IdentityProvider> find(TenantId tenant, IdentityProviderId id) {
        return rows.find(id).filter(found -> found.tenant().equals(tenant));
    }

    @Override
    public Optional<IdentityProvider> lock(TenantId tenant, IdentityProviderId id) {
        return find(tenant, id);
    }

    @Override
    public void save(IdentityProvider provider) {
        rows.save(provider.id(), provider);
    }

    @Override
    public List<IdentityProvider> list(TenantId tenant) {
        return rows.all().filter(provider -> provider.tenant().equals(tenant)).toList();
    }

    @Override
    public void remove(TenantId tenant, IdentityProviderId id) {
        rows.removeIf(
                provider -> provider.tenant().equals(tenant) && provider.id().equals(id));
    }
}
