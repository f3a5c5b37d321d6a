package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Legal holds in memory. */
public final class InMemoryLegalHolds implements LegalHolds {
    private final InMemoryTable<RecordingId, LegalHold> rows;

    public InMemoryLegalHolds(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "legal holds", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void put(LegalHold hold) {
        rows.put(hold.recording(), hold);
    }

    @Override
    public Optional<LegalHold> find(TenantId tenant, RecordingId recording) {
        return rows.find(recording).filter(hold -> hold.tenant().equals(tenant));
    }

    @Override
    public boolean lift(TenantId tenant, RecordingId recording) {
        boolean was = find(tenant, recording).isPresent();
        if (was) {
            rows.remove(recording);
        }
        return was;
    }
}
