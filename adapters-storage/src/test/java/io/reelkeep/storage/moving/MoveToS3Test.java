package io.reelkeep.storage.moving;

import io.reelkeep.storage.BlobVault;
import io.reelkeep.storage.fs.FileBlobStore;
import io.reelkeep.storage.s3.FreshBucket;
import java.nio.file.Path;

/** The usual way. */
class MoveToS3Test extends WhileMoving {
    @Override
    BlobVault from(Path folder) {
        return new FileBlobStore(folder);
    }

    @Override
    BlobVault to(Path folder) {
        return FreshBucket.store();
    }
}
