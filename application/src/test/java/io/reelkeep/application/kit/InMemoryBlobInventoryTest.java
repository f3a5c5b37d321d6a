package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobStore;

final class InMemoryBlobInventoryTest implements BlobInventoryContract {
    private final InMemoryBlobStore store = new InMemoryBlobStore();

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public BlobInventory inventory() {
        return store;
    }
}
