package io.reelkeep.storage.fs;

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
final class RunningDigests {
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
    synchronized Optional<MessageDigest> upTo(BlobId id, long offset) {
        kept.computeIfPresent(id, (same, progress) -> progress.offset == offset ? progress : null);
        if (offset == 0) {
            return Optional.of(sha256());
        }
        return Optional.ofNullable(kept.get(id)).map(progress -> copy(progress.digest));
    }

    synchronized void keep(BlobId id, long offset, MessageDigest digest) {
        kept.remove(id);
        kept.put(id, new Progress(offset, digest));
    }

    synchronized void forget(BlobId id) {
        kept.remove(id);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 can be copied", impossible);
        }
    }

    private record Progress(long offset, MessageDigest digest) {}
}
