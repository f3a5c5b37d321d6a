package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.storage.s3.Pieces.Piece;
import io.reelkeep.storage.s3.Pieces.Range;
import io.reelkeep.storage.shared.IncomingBytes;
import io.reelkeep.storage.shared.RunningDigests;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Blobs that come in over several calls, on whichever node. Each call leaves an object of its own, so that none waits for another;
 * sealing has the store put them together. Within one process a second call on the same id is refused; of two on different
 * nodes, the one that ends last gives way.
 */
final class UnfinishedObjects {
    /** What a sealed object says of itself, so that sealing again need not read it. */
    static final String DIGEST = "reelkeep-sha256";

    private static final int CHANCE_DIGITS = 16;
    private static final int READ_BYTES = 256 * 1024;

    private final S3Bucket bucket;
    private final S3Keys keys;
    private final PartMemory memory;
    private final RunningDigests digests = new RunningDigests();
    private final Set<BlobId> busy = ConcurrentHashMap.newKeySet();

    UnfinishedObjects(S3Bucket bucket, S3Keys keys, PartMemory memory) {
        this.bucket = bucket;
        this.keys = keys;
        this.memory = memory;
    }

    long append(BlobId id, long offset, InputStream source) {
        return alone(id, () -> {
            Pieces before = begin(id, offset);
            before.deleteFrom(offset);
            boolean kept = false;
            try {
                long end = appendWhole(before, offset, source);
                kept = end > offset;
                return end;
            } finally {
                if (!kept && (offset == 0 || before.isCutAt(offset))) {
                    markEnd(before, offset);
                }
            }
        });
    }

    private Pieces begin(BlobId id, long offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, was " + offset);
        }
        if (bucket.head(keys.blob(id)).isPresent()) {
            throw new IllegalStateException("blob " + id + " is finished");
        }
        Pieces before = Pieces.find(bucket, keys, id);
        if (offset > 0 && before.isEmpty()) {
            throw new BlobStoreException.NotFound("there is no unfinished blob " + id);
        }
        if (before.sizeBytes() < offset) {
            throw new BlobStoreException("blob " + id + " has " + before.sizeBytes() + " bytes, not " + offset);
        }
        return before;
    }

    private long appendWhole(Pieces before, long offset, InputStream source) {
        Optional<MessageDigest> digest = digests.upTo(before.id(), offset, before.markAt(offset));
        String key = before.keyOf(offset, chance());
        try (var object = new ObjectWriter(bucket, memory, key)) {
            var incoming = new IncomingBytes(source);
            while (incoming.advance()) {
                digest.ifPresent(running -> running.update(incoming.bytes()));
                object.write(incoming.bytes());
            }
            long length = object.position();
            if (length > 0) {
                object.publish();
                giveWayToOthers(before, offset, key);
            }
            String mark = length > 0 ? key : before.markAt(offset);
            digest.ifPresent(running -> digests.keep(before.id(), offset + length, running, mark));
            return offset + length;
        }
    }

    /** Somebody else was at work meanwhile: deleted the blob, sealed it, or brought bytes for the same place. */
    private void giveWayToOthers(Pieces before, long offset, String key) {
        Pieces now = Pieces.find(bucket, keys, before.id());
        boolean deleted = !now.keys().contains(key)
                || offset > 0
                        && before.all().stream()
                                .filter(piece -> piece.offset() < offset)
                                .map(Piece::key)
                                .noneMatch(now.keys()::contains);
        boolean contested = now.all().stream()
                .anyMatch(piece -> piece.offset() >= offset
                        && piece.sizeBytes() > 0
                        && !piece.key().equals(key)
                        && !before.keys().contains(piece.key()));
        if (!deleted && !contested) {
            return;
        }
        digests.forget(before.id());
        bucket.delete(key);
        throw deleted
                ? new BlobStoreException.NotFound("unfinished blob " + before.id() + " was deleted meanwhile")
                : new BlobStoreException("another call is at work on blob " + before.id());
    }

    private void markEnd(Pieces before, long offset) {
        try (var nothing = new ObjectWriter(bucket, memory, before.keyOf(offset, chance()))) {
            nothing.publish();
        }
    }

    StoredBlob seal(BlobId id, long sizeBytes) {
        return alone(id, () -> {
            Optional<S3Bucket.Head> sealed = bucket.head(keys.blob(id));
            StoredBlob blob = sealed.isPresent() ? sealedBefore(id, sizeBytes, sealed.get()) : sealFirst(id, sizeBytes);
            Pieces.find(bucket, keys, id).deleteFrom(0);
            digests.forget(id);
            return blob;
        });
    }

    private StoredBlob sealedBefore(BlobId id, long sizeBytes, S3Bucket.Head sealed) {
        requireSize(id, sizeBytes, sealed.sizeBytes());
        Optional<Sha256> told = Optional.ofNullable(sealed.marks().get(DIGEST)).map(Sha256::new);
        return new StoredBlob(id, sizeBytes, told.orElseGet(() -> {
            MessageDigest digest = RunningDigests.sha256();
            feed(digest, keys.blob(id), sizeBytes);
            return RunningDigests.finish(digest);
        }));
    }

    private StoredBlob sealFirst(BlobId id, long sizeBytes) {
        Pieces pieces = Pieces.find(bucket, keys, id);
        if (pieces.isEmpty() && sizeBytes > 0) {
            throw new BlobStoreException.NotFound("there is no unfinished blob " + id);
        }
        requireSize(id, sizeBytes, pieces.sizeBytes());
        List<Range> ranges = pieces.ranges();
        Sha256 digest = RunningDigests.finish(digests.upTo(id, sizeBytes, pieces.markAt(sizeBytes))
                .filter(running -> sizeBytes > 0)
                .orElseGet(() -> digestOf(ranges)));
        try (var object = new ObjectWriter(bucket, memory, keys.blob(id))) {
            object.mark(DIGEST, digest.hex());
            ranges.forEach(range -> {
                try (var content = contentOf(range)) {
                    object.copy(content, 0, range.lengthBytes());
                }
            });
            object.publish();
        }
        return new StoredBlob(id, sizeBytes, digest);
    }

    private S3BlobContent contentOf(Range range) {
        return new S3BlobContent(bucket, range.piece().key(), range.piece().sizeBytes());
    }

    private MessageDigest digestOf(List<Range> ranges) {
        MessageDigest digest = RunningDigests.sha256();
        ranges.forEach(range -> {
            try (var content = contentOf(range)) {
                feed(digest, content, range.lengthBytes());
            }
        });
        return digest;
    }

    private void feed(MessageDigest digest, String key, long lengthBytes) {
        try (var content = new S3BlobContent(bucket, key, lengthBytes)) {
            feed(digest, content, lengthBytes);
        }
    }

    private static void feed(MessageDigest digest, BlobContent content, long lengthBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
        long position = 0;
        while (position < lengthBytes) {
            bytes.clear().limit((int) Math.min(READ_BYTES, lengthBytes - position));
            position += content.read(position, bytes);
            digest.update(bytes.flip());
        }
    }

    private static void requireSize(BlobId id, long expectedBytes, long actualBytes) {
        if (expectedBytes != actualBytes) {
            throw new BlobStoreException("blob " + id + " has " + actualBytes + " bytes, not " + expectedBytes);
        }
    }

    void forget(BlobId id) {
        digests.forget(id);
    }

    private static String chance() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, CHANCE_DIGITS);
    }

    private <T> T alone(BlobId id, Supplier<T> work) {
        if (!busy.add(id)) {
            throw new BlobStoreException("another call is at work on blob " + id);
        }
        try {
            return work.get();
        } finally {
            busy.remove(id);
        }
    }
}
