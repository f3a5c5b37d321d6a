package io.reelkeep.storage.fs;

import io.reelkeep.application.kit.BlobInventoryContract;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class FileBlobInventoryTest implements BlobInventoryContract {
    @TempDir
    private Path folder;

    private FileBlobStore store;

    @BeforeEach
    void open() {
        store = new FileBlobStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public BlobInventory inventory() {
        return store;
    }
}
