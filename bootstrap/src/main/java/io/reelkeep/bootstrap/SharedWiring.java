package io.reelkeep.bootstrap;

import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.application.shared.port.Outbox;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.storage.fs.FileBlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What all features use. */
@ApplicationScoped
public class SharedWiring {
    @Produces
    @Singleton
    Workbench workbench(Transactions transactions, Outbox outbox, IdSource ids, Clock clock) {
        return new Workbench(transactions, outbox, ids, clock);
    }

    @Produces
    @Singleton
    FileBlobStore blobStore(Settings settings) {
        return new FileBlobStore(settings.dataDir().resolve("media"));
    }

    void close(@Disposes FileBlobStore store) {
        store.close();
    }

    @Produces
    @Singleton
    Blobs blobs(Workbench bench, BlobLedger ledger, BlobStore store, SecretSource secrets) {
        return new Blobs(bench, ledger, store, secrets);
    }
}
