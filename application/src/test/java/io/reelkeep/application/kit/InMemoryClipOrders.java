package io.reelkeep.application.kit;

import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Orders under keys, in memory. */
public final class InMemoryClipOrders implements ClipOrders {
    private record Key(TenantId tenant, AppId app, String text) {}

    private final InMemoryTable<Key, ClipOrder> rows;

    public InMemoryClipOrders(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "clip orders", Key::toString);
    }

    @Override
    public Optional<ClipOrder> find(TenantId tenant, AppId app, String key) {
        return rows.find(new Key(tenant, app, key));
    }

    @Override
    public void add(ClipOrder order) {
        rows.add(new Key(order.tenant(), order.app(), order.key()), order);
    }

    void forget(TenantId tenant, Set<ClipId> clips) {
        rows.removeIf(row -> row.tenant().equals(tenant) && clips.contains(row.clip()));
    }

    @Override
    public void forgetBefore(TenantId tenant, Instant before) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.at().isBefore(before));
    }
}
