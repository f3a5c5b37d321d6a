package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.shared.BlobId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes what was never finished: expired uploads, bytes without a fact, nonces that nobody can replay. */
public final class SweepGarbage {
    /** How long from one sweep to the next. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final Workbench bench;
    private final Uploads uploads;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final Nonces nonces;
    private final Duration garbageAge;

    /** @param garbageAge how old bytes without a fact must be; longer than any upload of one segment takes */
    public SweepGarbage(
            Workbench bench, Uploads uploads, BlobLedger ledger, BlobStore store, Nonces nonces, Duration garbageAge) {
        this.bench = bench;
        this.uploads = uploads;
        this.ledger = ledger;
        this.store = store;
        this.nonces = nonces;
        this.garbageAge = garbageAge;
    }

    /**
     * @return when to sweep again
     * @throws BlobStoreException when some bytes could not be removed; a repeat may help
     */
    public Instant sweep() {
        bench.transactions().inOne(() -> nonces.forgetBefore(bench.now()));
        endExpiredUploads();
        deleteCondemnedBlobs();
        store.sweepRemains(bench.now().minus(garbageAge));
        return bench.now().plus(INTERVAL);
    }

    private void endExpiredUploads() {
        for (Upload upload : bench.transactions().inOne(() -> uploads.expired(bench.now(), BATCH))) {
            bench.transactions().inOne(() -> {
                uploads.lock(upload.tenant(), upload.id())
                        .filter(found -> found.isExpiredAt(bench.now()))
                        .ifPresent(this::end);
            });
        }
    }

    private void end(Upload expired) {
        uploads.blocks(expired.tenant(), expired.id()).forEach(block -> ledger.condemn(expired.tenant(), block.blob()));
        uploads.remove(expired.tenant(), expired.id());
        ledger.condemn(expired.tenant(), expired.blob());
    }

    /**
     * Bytes go after their condemnation is committed, the row after the bytes: a crash leaves a row to go on with. What
     * the store cannot remove does not keep the rest.
     */
    private void deleteCondemnedBlobs() {
        List<BlobId> batch;
        var failures = new ArrayList<BlobStoreException>();
        do {
            batch = bench.transactions()
                    .inOne(() -> ledger.condemnDue(bench.now().minus(garbageAge), bench.now(), BATCH));
            batch.forEach(blob -> delete(blob, failures));
        } while (batch.size() == BATCH && failures.isEmpty());
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    private void delete(BlobId blob, List<BlobStoreException> failures) {
        try {
            store.delete(blob);
        } catch (BlobStoreException failure) {
            failures.add(failure);
            return;
        }
        bench.transactions().inOne(() -> ledger.forget(blob));
    }
}
