package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.util.List;
import java.util.Optional;

/** Tenants in memory. */
public final class InMemoryTenants implements Tenants {
    private final InMemoryTable<TenantId, Tenant> rows;

    public InMemoryTenants(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "tenants", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Tenant tenant) {
        rows.add(tenant.id(), tenant);
    }

    @Override
    public void save(Tenant tenant) {
        rows.save(tenant.id(), tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Tenant> lock(TenantId id) {
        return find(id);
    }

    /** Transactions in memory come one after the other. */
    @Override
    public void lockDoor() {}

    @Override
    public List<Tenant> list(long after, int limit) {
        return rows.all()
                .filter(tenant -> tenant.id().value() > after)
                .limit(limit)
                .toList();
    }
}
