package io.reelkeep.application.shared.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows behind the blobs: which bytes count. A blob is intended before its first byte is written, confirmed in the
 * transaction of the fact it belongs to, and condemned in the transaction that makes it superfluous; what is intended
 * and never confirmed is garbage that can be named without searching the store.
 */
public interface BlobLedger {
    /** Writes down that bytes of that name may soon exist. */
    void intend(TenantId tenant, BlobId id, Instant now);

    /** As {@link #intend(TenantId, BlobId, Instant)}, of what is made for a recording that is there. */
    void intend(TenantId tenant, BlobId id, RecordingId of, Instant now);

    /**
     * Condemns what was intended for a recording and never confirmed, although somebody may still write it.
     *
     * @return those, at most {@code limit}
     */
    List<BlobId> condemnIntended(TenantId tenant, RecordingId of, int limit);

    /**
     * The bytes are durable and belong to a fact of this transaction.
     *
     * @return false when the blob is not waiting any more, as after the garbage collector has taken it: the fact must not
     *     be recorded
     */
    boolean confirm(TenantId tenant, BlobId id, long sizeBytes);

    /** The bytes are no longer wanted, confirmed or not. */
    void condemn(TenantId tenant, BlobId id);

    /**
     * The bytes have been superseded: who reads them may go on until {@code until} (inclusive), then they are condemned.
     * They do not count as kept any more.
     *
     * @param of what they belonged to
     */
    void retire(TenantId tenant, BlobId id, RecordingId of, Instant until);

    /**
     * Condemns what was retired of a recording, whoever may still read it.
     *
     * @return those, at most {@code limit}
     */
    List<BlobId> condemnRetired(TenantId tenant, RecordingId of, int limit);

    /**
     * A sign that an intended blob is still being written: its age counts from {@code now}.
     *
     * @return false when the garbage collector has taken the blob
     */
    boolean touch(TenantId tenant, BlobId id, Instant now);

    /**
     * Condemns what was intended before {@code abandoned} (exclusive) and never confirmed, and what was retired until
     * before {@code now}, and tells all condemned blobs, also those told before, until they are forgotten.
     *
     * @return at most {@code limit}
     */
    List<BlobId> condemnDue(Instant abandoned, Instant now, int limit);

    /** The bytes of a condemned blob are gone. */
    void forget(BlobId id);

    /**
     * So many more bytes of an intended blob have their place reserved, or fewer; it also is a sign as by {@link #touch}.
     * Does nothing to a blob that is not intended any more.
     */
    void reserve(TenantId tenant, BlobId id, long moreBytes, Instant now);

    /** The confirmed bytes of a tenant. */
    long keptBytes(TenantId tenant);

    /**
     * Bytes that are kept, of all tenants, in the order of their ids.
     *
     * @param after only those behind this one
     */
    List<Confirmed> confirmed(Optional<BlobId> after, int limit);

    /** Those bytes, if they are kept. */
    Optional<Confirmed> confirmed(BlobId id);

    /** Which of these are written of, in whatever state, by whichever tenant. */
    Set<BlobId> known(Collection<BlobId> ids);

    /** Bytes that belong to a fact. */
    record Confirmed(TenantId tenant, BlobId id, long sizeBytes) {}

    /** What is reserved for intended blobs of a tenant. */
    long reservedBytes(TenantId tenant);
}
