package io.reelkeep.storage.moving;

import io.reelkeep.storage.BlobVault;
import io.reelkeep.storage.fs.FileBlobStore;
import io.reelkeep.storage.s3.FreshBucket;
import java.nio.file.Path;

/** The way back. */
class MoveToDiskTest extends WhileMoving {
    @Override
    BlobVault from(Path folder) {
        return FreshBucket.store();
    }

    @Override
    BlobVault to(Path folder) {
        return new FileBlobStore(folder);
    }
}
