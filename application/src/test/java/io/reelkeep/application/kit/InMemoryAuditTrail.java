package io.reelkeep.application.kit;

import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Notes in memory that wait for their places. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryTable<Long, Waiting> rows;
    private final AtomicLong last = new AtomicLong();

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "audit notes", InMemoryTable::sortable);
    }

    @Override
    public void note(AuditNote note) {
        long id = last.incrementAndGet();
        rows.add(id, new Waiting(id, note));
    }

    List<TenantId> tenants() {
        return rows.all().map(row -> row.note().tenant()).distinct().toList();
    }

    List<Waiting> of(TenantId tenant, int limit) {
        return rows.all()
                .filter(row -> row.note().tenant().equals(tenant))
                .limit(limit)
                .toList();
    }

    void remove(Waiting note) {
        rows.remove(note.id());
    }
}
