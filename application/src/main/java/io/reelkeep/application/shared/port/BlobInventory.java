package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.BlobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a store of blobs really has, whatever is written of it elsewhere. Throws {@link BlobStoreException} when it fails. */
public interface BlobInventory {
    /** How large a blob is, finished or not; empty when the store has nothing of that name. */
    OptionalLong sizeBytes(BlobId id);

    /**
     * Blobs, finished or not, in the order of their ids.
     *
     * @param after only those behind this one
     */
    List<KeptBlob> list(Optional<BlobId> after, int limit);

    /**
     * Bytes that are there.
     *
     * @param changedAt when they were last written to
     */
    record KeptBlob(BlobId id, long sizeBytes, Instant changedAt) {}
}
