package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.BlobVault;
import io.reelkeep.storage.s3.Pieces.Piece;
import io.reelkeep.storage.shared.IncomingBytes;
import io.reelkeep.storage.shared.RunningDigests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps blobs in a bucket, as one object each. An object appears whole or not at all, and is never written again: its key is a
 * name of 128 random bits. Safe for use by many threads, and by many processes on the same bucket; that an id is written at
 * most once is only watched over within one process, and against what is there already.
 */
public final class S3BlobStore implements BlobVault {
    private static final Logger LOG = System.getLogger(S3BlobStore.class.getName());
    private static final int MAX_PAGE = 1000;

    private final S3Bucket bucket;
    private final S3Keys keys;
    private final PartMemory memory;
    private final UnfinishedObjects unfinished;
    private final InventoryOfBucket inventory;
    private final Set<BlobId> claimed = ConcurrentHashMap.newKeySet();
    private volatile Optional<Boolean> keepsVersions = Optional.empty();

    /** Does not ask for the bucket: a store that is away at the start may come. */
    public S3BlobStore(S3Place place) {
        bucket = new S3Bucket(S3Connection.open(place), place.bucket(), new Circuit(System::nanoTime));
        keys = new S3Keys(place.prefix());
        memory = PartMemory.ofThisProcess();
        unfinished = new UnfinishedObjects(bucket, keys, memory);
        inventory = new InventoryOfBucket(bucket, keys);
    }

    @Override
    public StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check) {
        claim(id);
        try (var object = new ObjectWriter(bucket, memory, keys.blob(id))) {
            MessageDigest digest = RunningDigests.sha256();
            var incoming = new IncomingBytes(source);
            while (incoming.advance()) {
                digest.update(incoming.bytes());
                object.write(incoming.bytes());
            }
            incoming.breakage().ifPresent(S3BlobStore::rethrow);
            var blob = new StoredBlob(id, object.position(), RunningDigests.finish(digest));
            object.mark(UnfinishedObjects.DIGEST, blob.digest().hex());
            check.accept(blob);
            object.publish();
            return blob;
        } finally {
            claimed.remove(id);
        }
    }

    private static void rethrow(IOException broken) {
        throw new UncheckedIOException(broken);
    }

    private void claim(BlobId id) {
        if (!claimed.add(id)) {
            throw new IllegalStateException("blob " + id + " is being written already");
        }
        try {
            if (bucket.head(keys.blob(id)).isPresent()) {
                throw new IllegalStateException("blob " + id + " is there already");
            }
        } catch (IllegalStateException | BlobStoreException refused) {
            claimed.remove(id);
            throw refused;
        }
    }

    @Override
    public BlobSink create(BlobId id) {
        claim(id);
        return new S3BlobSink(id, new ObjectWriter(bucket, memory, keys.blob(id)), claimed::remove);
    }

    @Override
    public BlobContent open(BlobId id) {
        return bucket.head(keys.blob(id))
                .map(head -> new S3BlobContent(bucket, keys.blob(id), head.sizeBytes()))
                .orElseThrow(() -> new BlobStoreException.NotFound("there is no blob " + id));
    }

    @Override
    public long append(BlobId id, long offset, InputStream source) {
        return unfinished.append(id, offset, source);
    }

    @Override
    public StoredBlob seal(BlobId id, long sizeBytes) {
        return unfinished.seal(id, sizeBytes);
    }

    /** With what lies behind it: pieces, parts of compositions that never ended, versions. */
    @Override
    public void delete(BlobId id) {
        unfinished.forget(id);
        bucket.delete(keys.blob(id));
        Pieces.find(bucket, keys, id).all().stream().map(Piece::key).forEach(bucket::delete);
        bucket.underway(keys.blob(id)).forEach(bucket::abort);
        bucket.underway(keys.pieces(id)).forEach(bucket::abort);
        if (isVersioned()) {
            bucket.deleteVersions(keys.blob(id));
            bucket.deleteVersions(keys.pieces(id));
        }
    }

    private boolean isVersioned() {
        if (keepsVersions.isEmpty()) {
            keepsVersions = Optional.of(bucket.keepsVersions());
        }
        return keepsVersions.get();
    }

    @Override
    public OptionalLong sizeBytes(BlobId id) {
        return inventory.sizeBytes(id);
    }

    @Override
    public List<KeptBlob> list(Optional<BlobId> after, int limit) {
        return inventory.list(after, Math.min(limit, MAX_PAGE));
    }

    @Override
    public void sweepRemains(Instant before) {
        List<S3Bucket.Underway> dead = bucket.underway(keys.root()).stream()
                .filter(upload -> keys.isOurs(upload.key()) && upload.begunAt().isBefore(before))
                .toList();
        dead.forEach(bucket::abort);
        if (!dead.isEmpty()) {
            LOG.log(Level.INFO, "compositions that never ended removed, count={0}", dead.size());
        }
    }

    /** Nobody knows. */
    @Override
    public long freeBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public void close() {
        bucket.close();
    }
}
