package io.reelkeep.persistence.editing;

import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The orders as rows. */
public final class JpaClipOrders implements ClipOrders {
    private final EntityManager entities;
    private final Rows rows;

    public JpaClipOrders(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<ClipOrder> find(TenantId tenant, AppId app, String key) {
        return rows.find(OrderRow.class, new OrderRowKey(tenant.value(), app.value(), key))
                .map(OrderRow::order);
    }

    @Override
    public void add(ClipOrder order) {
        entities.persist(new OrderRow().take(order));
        entities.flush();
    }

    @Override
    public void forgetBefore(TenantId tenant, Instant before) {
        entities.createQuery("delete from OrderRow o where o.tenantId = :tenant and o.orderedAt < :before")
                .setParameter("tenant", tenant.value())
                .setParameter("before", before)
                .executeUpdate();
    }
}
