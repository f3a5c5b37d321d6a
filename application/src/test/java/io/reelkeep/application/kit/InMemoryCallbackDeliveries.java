package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The delivery log in memory. */
public final class InMemoryCallbackDeliveries implements CallbackDeliveries {
    private static final Comparator<CallbackDelivery> NEWEST_FIRST =
            Comparator.comparing((CallbackDelivery row) -> row.id().value()).reversed();

    private final InMemoryTable<CallbackDeliveryId, CallbackDelivery> rows;

    public InMemoryCallbackDeliveries(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "callback deliveries", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(CallbackDelivery delivery) {
        rows.add(delivery.id(), delivery);
    }

    void forget(Predicate<CallbackDelivery> unwanted) {
        rows.removeIf(unwanted);
    }

    @Override
    public void save(CallbackDelivery delivery) {
        rows.save(delivery.id(), delivery);
    }

    @Override
    public Optional<CallbackDelivery> find(TenantId tenant, CallbackDeliveryId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant));
    }

    @Override
    public Optional<CallbackDelivery> lock(TenantId tenant, CallbackDeliveryId id) {
        return find(tenant, id);
    }

    @Override
    public boolean existsFor(TenantId tenant, RecordingFileId file, String event) {
        return rows.all()
                .anyMatch(row -> row.tenant().equals(tenant)
                        && row.told().file().filter(file::equals).isPresent()
                        && row.told().event().equals(event));
    }

    @Override
    public List<CallbackDelivery> list(
            TenantId tenant, Optional<CallbackDelivery.State> state, long before, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.id().value() < before)
                .filter(row -> state.map(wanted -> row.state() == wanted).orElse(true))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }
}
