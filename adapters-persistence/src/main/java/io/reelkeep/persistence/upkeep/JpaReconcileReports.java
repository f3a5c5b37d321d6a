package io.reelkeep.persistence.upkeep;

import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.ReconcileReport;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The last run as a row, its findings as rows of their own. */
public final class JpaReconcileReports implements ReconcileReports {
    private final EntityManager entities;

    public JpaReconcileReports(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(ReconcileReport report) {
        entities.createQuery("delete from FindingRow f").executeUpdate();
        entities.createQuery("delete from RunRow r").executeUpdate();
        entities.persist(new RunRow(report));
        report.findings().forEach(finding -> entities.persist(new FindingRow(report.id(), finding)));
        entities.flush();
    }

    @Override
    public Optional<ReconcileReport> latest() {
        return entities.createQuery("select r from RunRow r order by r.id desc", RunRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(run -> run.report(findings(run.id())));
    }

    private List<Finding> findings(long run) {
        return entities.createQuery(
                        "select f from FindingRow f where f.runId = :run order by f.tenantId, f.id", FindingRow.class)
                .setParameter("run", run)
                .getResultStream()
                .map(FindingRow::finding)
                .toList();
    }
}
