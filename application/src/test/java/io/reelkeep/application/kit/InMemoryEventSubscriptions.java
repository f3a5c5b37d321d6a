package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.List;
import java.util.Optional;

/** The event subscriptions in memory. */
public final class InMemoryEventSubscriptions implements EventSubscriptions {
    private final InMemoryTable<AppId, EventSubscription> rows;

    public InMemoryEventSubscriptions(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "event subscriptions", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void set(EventSubscription subscription) {
        rows.put(subscription.app(), subscription);
    }

    @Override
    public Optional<EventSubscription> find(TenantId tenant, AppId app) {
        return rows.find(app).filter(row -> row.tenant().equals(tenant));
    }

    @Override
    public List<EventSubscription> list(TenantId tenant) {
        return rows.all().filter(row -> row.tenant().equals(tenant)).toList();
    }

    @Override
    public void remove(TenantId tenant, AppId app) {
        find(tenant, app).ifPresent(known -> rows.remove(app));
    }
}
