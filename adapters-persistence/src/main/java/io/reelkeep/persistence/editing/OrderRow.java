package io.reelkeep.persistence.editing;

import io.reelkeep.application.editing.port.ClipOrders.ClipOrder;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "clip_order")
@IdClass(OrderRowKey.class)
class OrderRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "app_id")
    private long appId;

    @Id
    @Column(name = "order_key")
    private String orderKey;

    @Column(name = "request")
    private String request;

    @Column(name = "clip_id")
    private long clipId;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    protected OrderRow() {}

    OrderRow take(ClipOrder order) {
        tenantId = order.tenant().value();
        appId = order.app().value();
        orderKey = order.key();
        request = order.request().hex();
        clipId = order.clip().value();
        orderedAt = order.at();
        return this;
    }

    ClipOrder order() {
        return new ClipOrder(
                new TenantId(tenantId), new AppId(appId), orderKey, new Sha256(request), new ClipId(clipId), orderedAt);
    }
}
