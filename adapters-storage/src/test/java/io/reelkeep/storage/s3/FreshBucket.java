package io.reelkeep.storage.s3;

import io.reelkeep.storage.BlobVault;

/** A store on a bucket of its own. */
public final class FreshBucket {
    private FreshBucket() {}

    public static BlobVault store() {
        return new S3BlobStore(SharedS3.place(SharedS3.newBucket()));
    }
}
