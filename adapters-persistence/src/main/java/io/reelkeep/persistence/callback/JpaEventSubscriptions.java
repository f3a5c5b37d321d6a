package io.reelkeep.persistence.callback;

import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The event subscriptions as rows, one to an application. */
public final class JpaEventSubscriptions implements EventSubscriptions {
    private final EntityManager entities;
    private final Rows rows;

    public JpaEventSubscriptions(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void set(EventSubscription subscription) {
        rows.lock(EventSubscriptionRow.class, key(subscription.tenant(), subscription.app()))
                .ifPresentOrElse(
                        row -> row.take(subscription),
                        () -> entities.persist(new EventSubscriptionRow().take(subscription)));
    }

    @Override
    public Optional<EventSubscription> find(TenantId tenant, AppId app) {
        return rows.find(EventSubscriptionRow.class, key(tenant, app)).map(EventSubscriptionRow::snapshot);
    }

    @Override
    public List<EventSubscription> list(TenantId tenant) {
        return entities.createQuery(
                        "select s from EventSubscriptionRow s where s.tenantId = :tenant order by s.id",
                        EventSubscriptionRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(EventSubscriptionRow::snapshot)
                .toList();
    }

    @Override
    public void remove(TenantId tenant, AppId app) {
        rows.find(EventSubscriptionRow.class, key(tenant, app)).ifPresent(entities::remove);
    }

    private static TenantKey key(TenantId tenant, AppId app) {
        return new TenantKey(tenant.value(), app.value());
    }
}
