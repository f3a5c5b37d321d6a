package io.reelkeep.storage;

import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobStore;

/** A store of blobs with all that a server needs of it: keeping, counting, and letting go at its end. */
public interface BlobVault extends BlobStore, BlobInventory, AutoCloseable {
    @Override
    void close();
}
