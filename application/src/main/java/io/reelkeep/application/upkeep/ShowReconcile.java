package io.reelkeep.application.upkeep;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.upkeep.ReconcileReport;
import java.util.Optional;

/** Has rows and store held against each other, and tells what came of it. */
public final class ShowReconcile {
    private final Workbench bench;
    private final ReconcileReports reports;

    public ShowReconcile(Workbench bench, ReconcileReports reports) {
        this.bench = bench;
        this.reports = reports;
    }

    /** As soon as a worker is free; one that waits already is enough. */
    public void order() {
        bench.transactions().inOne(() -> bench.later(new Task(TaskKind.RECONCILE, AuditNote.HOUSE, "once")));
    }

    /** Orders one when the last is {@link ReconcileStore#INTERVAL} ago, or there was none. */
    public void orderIfDue() {
        boolean isDue = latest().map(report ->
                        !report.startedAt().plus(ReconcileStore.INTERVAL).isAfter(bench.now()))
                .orElse(true);
        if (isDue) {
            order();
        }
    }

    /** The last one that came to its end. */
    public Optional<ReconcileReport> latest() {
        return bench.transactions().inOne(reports::latest);
    }
}
