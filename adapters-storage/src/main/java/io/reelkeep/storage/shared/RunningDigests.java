package io.reelkeep.storage.shared;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The digests of unfinished blobs as far as they have come, so that sealing need not read everything again. A help
 * only: what is forgotten, by a restart or because there are too many, is read from the file.
 */
public final class RunningDigests {
    private static final int MAX_KEPT = 1024;

    private final Map<BlobId, Progress> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BlobId, Progress> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /**
     * A copy that may be led on: the kept one stays as it is until {@link #keep}. One that ends elsewhere is forgotten:
     * its bytes are about to be overwritten.
     */
    public synchronized Optional<MessageDigest> upTo(BlobId id, long offset) {
        return upTo(id, offset, "");
    }

    /** @param mark tells these bytes from others of the same length, where somebody else may have written meanwhile */
    public synchronized Optional<MessageDigest> upTo(BlobId id, long offset, String mark) {
        kept.computeIfPresent(
                id, (same, progress) -> progress.offset == offset && progress.mark.equals(mark) ? progress : null);
        if (offset == 0) {
            return Optional.of(sha256());
        }
        return Optional.ofNullable(kept.get(id)).map(progress -> copy(progress.digest));
    }

    public synchronized void keep(BlobId id, long offset, MessageDigest digest) {
        keep(id, offset, digest, "");
    }

    /** @param mark as in {@link #upTo(BlobId, long, String)} */
    public synchronized void keep(BlobId id, long offset, MessageDigest digest, String mark) {
        kept.remove(id);
        kept.put(id, new Progress(offset, digest, mark));
    }

    public synchronized void forget(BlobId id) {
        kept.remove(id);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 can be copied", impossible);
        }
    }

    private record Progress(long offset, MessageDigest digest, String mark) {}
}
