package io.reelkeep.application.shared;

import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Bytes and their rows, in the only order that loses nothing: the intent is committed, the bytes are made durable, the
 * fact is committed with the confirmation. What a crash leaves behind in between is garbage with a name.
 */
public final class Blobs {
    /** How long superseded bytes stay for those who are reading them. */
    public static final Duration READERS_LEAVE_WITHIN = Duration.ofHours(1);

    private static final int ID_BYTES = 16;

    private final Workbench bench;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final SecretSource secrets;

    public Blobs(Workbench bench, BlobLedger ledger, BlobStore store, SecretSource secrets) {
        this.bench = bench;
        this.ledger = ledger;
        this.store = store;
        this.secrets = secrets;
    }

    /** Writes down that bytes will come. Within the caller's transaction. */
    public BlobId intend(TenantId tenant) {
        var id = new BlobId(secrets.hex(ID_BYTES));
        ledger.intend(tenant, id, bench.now());
        return id;
    }

    /** As above, with a place for {@code sizeBytes} that is reserved until they are confirmed or given up. */
    public BlobId intend(TenantId tenant, long sizeBytes) {
        BlobId id = intend(tenant);
        ledger.reserve(tenant, id, sizeBytes, bench.now());
        return id;
    }

    /** So many of the bytes that were reserved for a blob are kept elsewhere by now. Within the caller's transaction. */
    public void release(TenantId tenant, BlobId id, long bytes) {
        ledger.reserve(tenant, id, -bytes, bench.now());
    }

    /** Makes intended bytes durable; when that fails, nothing remains but the exception. Outside any transaction. */
    public StoredBlob write(TenantId tenant, BlobId id, InputStream source, Consumer<StoredBlob> check) {
        try {
            return store.write(id, source, check);
        } catch (RuntimeException failure) {
            discard(tenant, id, failure);
            throw failure;
        }
    }

    /** A sink for bytes of our own making, for a recording that is there. Outside any transaction. */
    public BlobSink create(TenantId tenant, RecordingId of) {
        var id = new BlobId(secrets.hex(ID_BYTES));
        bench.transactions().inOne(() -> ledger.intend(tenant, id, of, bench.now()));
        return store.create(id);
    }

    /** As above, before there is a recording. */
    public BlobSink create(TenantId tenant) {
        return store.create(bench.transactions().inOne(() -> intend(tenant)));
    }

    /**
     * The bytes belong to a fact of this transaction.
     *
     * @throws Refusal with TAKEN_BACK when the garbage collector was faster; the transaction must end with it
     */
    public void confirm(TenantId tenant, BlobId id, long sizeBytes) {
        refuseTakenBack(ledger.confirm(tenant, id, sizeBytes));
    }

    /** The bytes are superfluous. Within the caller's transaction. */
    public void condemn(TenantId tenant, BlobId id) {
        ledger.condemn(tenant, id);
    }

    /**
     * The bytes have been superseded. Whoever reads them has {@link #READERS_LEAVE_WITHIN} to finish. Within the caller's
     * transaction.
     */
    public void retire(TenantId tenant, BlobId id, RecordingId of) {
        ledger.retire(tenant, id, of, bench.now().plus(READERS_LEAVE_WITHIN));
    }

    /**
     * What was superseded of a recording is condemned although somebody may read it. Within the caller's transaction.
     *
     * @return those, at most {@code limit}
     */
    public List<BlobId> condemnRetired(TenantId tenant, RecordingId of, int limit) {
        return ledger.condemnRetired(tenant, of, limit);
    }

    /**
     * Removes what is, or was, being written for a recording that is gone. The rows stay for the next sweep, so that what
     * a writer finishes only now has a name as well. Outside any transaction.
     *
     * @return whether there was any
     */
    public boolean eraseUnfinished(TenantId tenant, RecordingId of, int limit) {
        List<BlobId> unfinished = bench.transactions().inOne(() -> ledger.condemnIntended(tenant, of, limit));
        unfinished.forEach(store::delete);
        return !unfinished.isEmpty();
    }

    /**
     * Removes condemned bytes now instead of at the next sweep; those that are gone are fine. Outside any transaction.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; what is left stays condemned
     */
    public void erase(List<BlobId> condemned) {
        condemned.forEach(store::delete);
        bench.transactions().inOne(() -> condemned.forEach(ledger::forget));
    }

    /**
     * Somebody is still writing these bytes. Within the caller's transaction.
     *
     * @throws Refusal with TAKEN_BACK as {@link #confirm}
     */
    public void touch(TenantId tenant, BlobId id) {
        refuseTakenBack(ledger.touch(tenant, id, bench.now()));
    }

    public BlobStore store() {
        return store;
    }

    private static void refuseTakenBack(boolean ours) {
        if (!ours) {
            throw new Refusal(Reason.TAKEN_BACK, "the upload took too long and was given up; send it again");
        }
    }

    /**
     * The bytes are superfluous because of {@code failure}, which is what the caller must learn: if this fails too, the
     * intent stays behind and is collected later. Never after an exception that leaves open whether a transaction was
     * committed. Outside any transaction.
     */
    public void discard(TenantId tenant, BlobId id, RuntimeException failure) {
        try {
            bench.transactions().inOne(() -> ledger.condemn(tenant, id));
        } catch (DatabaseException second) {
            failure.addSuppressed(second);
        }
    }
}
