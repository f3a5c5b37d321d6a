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
import io.reelkeep.bootstrap.settings.StorageSettings;
import io.reelkeep.storage.BlobVault;
import io.reelkeep.storage.fs.FileBlobStore;
import io.reelkeep.storage.moving.MovingBlobStore;
import io.reelkeep.storage.s3.S3Addresses;
import io.reelkeep.storage.s3.S3BlobStore;
import io.reelkeep.storage.s3.S3Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

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
    BlobVault blobStore(Settings settings) {
        BlobVault current = vault(settings, settings.storage().kind());
        return settings.storage()
                .from()
                .<BlobVault>map(before -> new MovingBlobStore(current, vault(settings, before)))
                .orElse(current);
    }

    private static BlobVault vault(Settings settings, StorageSettings.Kind kind) {
        return switch (kind) {
            case DISK -> new FileBlobStore(settings.dataDir().resolve("media"));
            case S3 ->
                new S3BlobStore(place(settings.storage(), settings.storage().endpoint()));
        };
    }

    /** Addresses that the bucket itself answers; empty unless all media is there. */
    @Produces
    @Singleton
    Optional<S3Addresses> s3Addresses(Settings settings) {
        StorageSettings storage = settings.storage();
        boolean isAlone =
                storage.kind() == StorageSettings.Kind.S3 && storage.from().isEmpty();
        return isAlone ? Optional.of(new S3Addresses(place(storage, storage.publicEndpoint()))) : Optional.empty();
    }

    void close(@Disposes Optional<S3Addresses> addresses) {
        addresses.ifPresent(S3Addresses::close);
    }

    private static S3Place place(StorageSettings storage, Optional<URI> endpoint) {
        return new S3Place(
                endpoint,
                storage.region(),
                storage.bucket(),
                storage.prefix(),
                storage.accessKey()
                        .map(key ->
                                new S3Place.AccessKeys(key, storage.secretKey().orElseThrow())),
                storage.pathStyle());
    }

    void close(@Disposes BlobVault store) {
        store.close();
    }

    @Produces
    @Singleton
    Blobs blobs(Workbench bench, BlobLedger ledger, BlobStore store, SecretSource secrets) {
        return new Blobs(bench, ledger, store, secrets);
    }
}
