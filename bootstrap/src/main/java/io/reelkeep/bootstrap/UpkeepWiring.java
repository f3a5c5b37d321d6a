package io.reelkeep.bootstrap;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.upkeep.MoveBlobs;
import io.reelkeep.application.upkeep.ReconcileStore;
import io.reelkeep.application.upkeep.ShowReconcile;
import io.reelkeep.application.upkeep.port.BlobMover;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.storage.BlobVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    /** Empty when no store is being left. */
    @Produces
    @Singleton
    Optional<MoveBlobs> moveBlobs(Workbench bench, BlobLedger ledger, BlobVault store) {
        return store instanceof BlobMover mover ? Optional.of(new MoveBlobs(bench, ledger, mover)) : Optional.empty();
    }

    @Produces
    @Singleton
    ShowReconcile showReconcile(Workbench bench, ReconcileReports reports) {
        return new ShowReconcile(bench, reports);
    }
}
