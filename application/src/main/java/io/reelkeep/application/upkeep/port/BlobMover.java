package io.reelkeep.application.upkeep.port;

import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.domain.shared.BlobId;
import java.util.List;
import java.util.Optional;

/**
 * Two stores, of which one is being left for the other, while both are read. Every method throws
 * {@link io.reelkeep.application.shared.port.BlobStoreException} when one of them fails; a repeat may help.
 */
public interface BlobMover {
    /**
     * What the store that is being left still has, finished or not, in the order of the ids.
     *
     * @param after only those behind this one
     */
    List<KeptBlob> left(Optional<BlobId> after, int limit);

    /**
     * Copies a finished blob, and reads the copy back: on true its length and SHA-256 are those of the original. Repeating it is
     * harmless.
     *
     * @return false when the store that is being left has no such blob, or not all of it yet
     */
    boolean copy(BlobId id);

    /** Removes the original. */
    void leave(BlobId id);

    /** Removes the copy. */
    void withdraw(BlobId id);
}
