package io.reelkeep.persistence.callback;

import static java.util.stream.Collectors.groupingBy;

import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The delivery log as rows, each attempt as a row of its own. */
public final class JpaCallbackDeliveries implements CallbackDeliveries {
    private final EntityManager entities;
    private final Rows rows;

    public JpaCallbackDeliveries(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(CallbackDelivery delivery) {
        entities.persist(new DeliveryRow().take(delivery));
        keepAttempts(delivery);
        entities.flush();
    }

    @Override
    public void save(CallbackDelivery delivery) {
        rows.known(DeliveryRow.class, key(delivery.tenant(), delivery.id())).take(delivery);
        keepAttempts(delivery);
    }

    @Override
    public Optional<CallbackDelivery> find(TenantId tenant, CallbackDeliveryId id) {
        return restored(tenant, rows.find(DeliveryRow.class, key(tenant, id)));
    }

    @Override
    public Optional<CallbackDelivery> lock(TenantId tenant, CallbackDeliveryId id) {
        return restored(tenant, rows.lock(DeliveryRow.class, key(tenant, id)));
    }

    @Override
    public boolean existsFor(TenantId tenant, RecordingFileId file, String event) {
        return entities.createQuery("""
                                select count(d.id) from DeliveryRow d
                                where d.tenantId = :tenant and d.fileId = :file and d.event = :event
                                """, Long.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("file", file.value())
                        .setParameter("event", event)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<CallbackDelivery> list(
            TenantId tenant, Optional<CallbackDelivery.State> state, long before, int limit) {
        List<CallbackDelivery.State> states =
                state.map(List::of).orElseGet(() -> Arrays.asList(CallbackDelivery.State.values()));
        List<DeliveryRow> page = entities.createQuery("""
                        select d from DeliveryRow d
                        where d.tenantId = :tenant and d.id < :before and d.state in :states order by d.id desc
                        """, DeliveryRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", before)
                .setParameter("states", states)
                .setMaxResults(limit)
                .getResultList();
        return restored(tenant, page);
    }

    private void keepAttempts(CallbackDelivery delivery) {
        long tenant = delivery.tenant().value();
        long id = delivery.id().value();
        for (CallbackAttempt attempt : delivery.attempts()) {
            rows.find(AttemptRow.class, new AttemptKey(tenant, id, delivery.round(), attempt.number()))
                    .ifPresentOrElse(
                            row -> row.take(attempt),
                            () -> entities.persist(new AttemptRow(tenant, id, delivery.round()).take(attempt)));
        }
    }

    private Optional<CallbackDelivery> restored(TenantId tenant, Optional<DeliveryRow> row) {
        return restored(tenant, row.stream().toList()).stream().findFirst();
    }

    private List<CallbackDelivery> restored(TenantId tenant, List<DeliveryRow> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(DeliveryRow::id).toList();
        Map<Long, List<AttemptRow>> attempts = rows.ofOwners(AttemptRow.class, """
                        select a from AttemptRow a where a.tenantId = :tenant and a.deliveryId in :owners
                        order by a.deliveryId, a.round, a.number
                        """, tenant.value(), ids)
                .getResultStream()
                .collect(groupingBy(AttemptRow::deliveryId));
        return page.stream()
                .map(row -> row.snapshot(attempts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static TenantKey key(TenantId tenant, CallbackDeliveryId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
