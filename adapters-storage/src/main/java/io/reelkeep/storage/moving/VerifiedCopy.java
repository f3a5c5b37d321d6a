package io.reelkeep.storage.moving;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.storage.shared.RunningDigests;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** A copy that was read back and found to be what was read from the original. */
final class VerifiedCopy {
    private static final int READ_BYTES = 256 * 1024;

    private VerifiedCopy() {}

    static void of(BlobId id, BlobContent original, BlobStore into) {
        Sha256 expected = isThere(id, into)
                ? digestOf(original)
                : into.write(id, new ContentStream(original), written -> requireSize(written, original))
                        .digest();
        Sha256 found;
        try (BlobContent copy = into.open(id)) {
            found = digestOf(copy);
        }
        if (!found.equals(expected)) {
            into.delete(id);
            throw new BlobStoreException("the copy of blob " + id + " was not what it should be and was removed");
        }
    }

    /** As after a crash between the copy and what follows. */
    private static boolean isThere(BlobId id, BlobStore store) {
        try (BlobContent copy = store.open(id)) {
            return copy.sizeBytes() >= 0;
        } catch (BlobStoreException.NotFound absent) {
            return false;
        }
    }

    private static void requireSize(StoredBlob written, BlobContent original) {
        if (written.sizeBytes() != original.sizeBytes()) {
            throw new BlobStoreException("blob " + written.id() + " has " + original.sizeBytes() + " bytes, "
                    + written.sizeBytes() + " were read");
        }
    }

    private static Sha256 digestOf(BlobContent content) {
        MessageDigest digest = RunningDigests.sha256();
        ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
        long position = 0;
        while (position < content.sizeBytes()) {
            bytes.clear();
            int read = content.read(position, bytes);
            if (read < 0) {
                throw new BlobStoreException("a blob ended early, at " + position);
            }
            position += read;
            digest.update(bytes.flip());
        }
        return RunningDigests.finish(digest);
    }
}
