package io.reelkeep.bootstrap;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.upkeep.ReconcileStore;
import io.reelkeep.application.upkeep.ShowReconcile;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whether rows and store agree. */
@ApplicationScoped
public class UpkeepWiring {
    @Produces
    @Singleton
    ReconcileStore.Books books(BlobLedger ledger, Tombstones tombstones, ReconcileReports reports) {
        return new ReconcileStore.Books(ledger, tombstones, reports);
    }

    @Produces
    @Singleton
    ReconcileStore reconcileStore(
            Workbench bench,
            ReconcileStore.Books books,
            Blobs blobs,
            BlobInventory inventory,
            AuditTrail trail,
            Settings settings) {
        return new ReconcileStore(bench, books, blobs, inventory, trail, settings.garbageAge());
    }

    @Produces
    @Singleton
    ShowReconcile showReconcile(Workbench bench, ReconcileReports reports) {
        return new ShowReconcile(bench, reports);
    }
}
