package io.reelkeep.persistence.callback;

import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The callback endpoints as rows, one to a tenant. */
public final class JpaCallbackEndpoints implements CallbackEndpoints {
    private final EntityManager entities;
    private final Rows rows;

    public JpaCallbackEndpoints(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void set(CallbackEndpoint endpoint) {
        rows.lock(EndpointRow.class, endpoint.tenant().value())
                .ifPresentOrElse(row -> row.take(endpoint), () -> entities.persist(new EndpointRow().take(endpoint)));
    }

    @Override
    public Optional<CallbackEndpoint> find(TenantId tenant) {
        return rows.find(EndpointRow.class, tenant.value()).map(EndpointRow::snapshot);
    }

    @Override
    public void remove(TenantId tenant) {
        rows.find(EndpointRow.class, tenant.value()).ifPresent(entities::remove);
    }
}
