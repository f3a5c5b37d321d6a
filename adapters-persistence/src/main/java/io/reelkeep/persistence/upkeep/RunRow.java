package io.reelkeep.persistence.upkeep;

import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.ReconcileReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "reconcile_run")
class RunRow {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "ledger_rows")
    private long ledgerRows;

    @Column(name = "objects")
    private long objects;

    @Column(name = "erasures_resumed")
    private int erasuresResumed;

    @Column(name = "losses")
    private int losses;

    @Column(name = "orphans")
    private int orphans;

    protected RunRow() {}

    RunRow(ReconcileReport report) {
        id = report.id();
        startedAt = report.startedAt();
        finishedAt = report.finishedAt();
        ledgerRows = report.rows();
        objects = report.objects();
        erasuresResumed = report.erasuresResumed();
        losses = report.losses();
        orphans = report.orphans();
    }

    long id() {
        return id;
    }

    ReconcileReport report(List<Finding> findings) {
        return new ReconcileReport(
                id, startedAt, finishedAt, ledgerRows, objects, erasuresResumed, losses, orphans, findings);
    }
}
