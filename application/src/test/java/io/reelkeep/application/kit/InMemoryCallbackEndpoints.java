package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Endpoints in memory. */
public final class InMemoryCallbackEndpoints implements CallbackEndpoints {
    private final InMemoryTable<TenantId, CallbackEndpoint> rows;

    public InMemoryCallbackEndpoints(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "callback endpoints", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void set(CallbackEndpoint endpoint) {
        rows.put(endpoint.tenant(), endpoint);
    }

    @Override
    public Optional<CallbackEndpoint> find(TenantId tenant) {
        return rows.find(tenant);
    }

    @Override
    public void remove(TenantId tenant) {
        rows.remove(tenant);
    }
}
