package io.reelkeep.application.kit;

import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.domain.upkeep.ReconcileReport;
import java.util.Optional;

/** The last report in memory. */
public final class InMemoryReconcileReports implements ReconcileReports {
    private final InMemoryTable<String, ReconcileReport> rows;

    public InMemoryReconcileReports(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "reconcile reports", key -> key);
    }

    @Override
    public void keep(ReconcileReport report) {
        rows.put("latest", report);
    }

    @Override
    public Optional<ReconcileReport> latest() {
        return rows.find("latest");
    }
}
