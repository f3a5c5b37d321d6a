package io.reelkeep.storage.moving;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.application.upkeep.port.BlobMover;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.BlobVault;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Two stores as one, while what the old one has moves to the new one. What is written is written to the new one, except that an
 * upload ends where it began; what is read is read from wherever it is. An open blob stays readable while it moves.
 */
public final class MovingBlobStore implements BlobVault, BlobMover {
    private final BlobVault to;
    private final BlobVault from;

    /** @param from what is being left */
    public MovingBlobStore(BlobVault to, BlobVault from) {
        this.to = to;
        this.from = from;
    }

    @Override
    public StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check) {
        refuseKept(id);
        return to.write(id, source, check);
    }

    @Override
    public BlobSink create(BlobId id) {
        refuseKept(id);
        return to.create(id);
    }

    private void refuseKept(BlobId id) {
        if (from.sizeBytes(id).isPresent()) {
            throw new IllegalStateException("blob " + id + " is there already");
        }
    }

    @Override
    public BlobContent open(BlobId id) {
        return openIn(to, id)
                .or(() -> openIn(from, id).map(content -> new ContentOnTheMove(content, () -> to.open(id))))
                .or(() -> openIn(to, id))
                .orElseThrow(() -> new BlobStoreException.NotFound("there is no blob " + id));
    }

    private static Optional<BlobContent> openIn(BlobVault store, BlobId id) {
        try {
            return Optional.of(store.open(id));
        } catch (BlobStoreException.NotFound absent) {
            return Optional.empty();
        }
    }

    @Override
    public long append(BlobId id, long offset, InputStream source) {
        return homeOf(id).append(id, offset, source);
    }

    @Override
    public StoredBlob seal(BlobId id, long sizeBytes) {
        return homeOf(id).seal(id, sizeBytes);
    }

    private BlobVault homeOf(BlobId id) {
        return from.sizeBytes(id).isPresent() ? from : to;
    }

    @Override
    public void delete(BlobId id) {
        to.delete(id);
        from.delete(id);
    }

    @Override
    public OptionalLong sizeBytes(BlobId id) {
        OptionalLong found = to.sizeBytes(id);
        if (found.isPresent()) {
            return found;
        }
        OptionalLong old = from.sizeBytes(id);
        // It may have moved between the two questions.
        return old.isPresent() ? old : to.sizeBytes(id);
    }

    @Override
    public List<KeptBlob> list(Optional<BlobId> after, int limit) {
        var found = new TreeMap<String, KeptBlob>();
        from.list(after, limit).forEach(kept -> found.put(kept.id().value(), kept));
        to.list(after, limit).forEach(kept -> found.put(kept.id().value(), kept));
        return found.values().stream().limit(limit).toList();
    }

    @Override
    public int copyAlignmentBytes() {
        return to.copyAlignmentBytes();
    }

    @Override
    public void sweepRemains(Instant before) {
        to.sweepRemains(before);
        from.sweepRemains(before);
    }

    @Override
    public long freeBytes() {
        return to.freeBytes();
    }

    @Override
    public List<KeptBlob> left(Optional<BlobId> after, int limit) {
        return from.list(after, limit);
    }

    @Override
    public boolean copy(BlobId id) {
        try (BlobContent original = from.open(id)) {
            VerifiedCopy.of(id, original, to);
            return true;
        } catch (BlobStoreException.NotFound absentOrUnfinished) {
            return false;
        }
    }

    @Override
    public void leave(BlobId id) {
        from.delete(id);
    }

    @Override
    public void withdraw(BlobId id) {
        to.delete(id);
    }

    @Override
    public void close() {
        try (BlobVault last = from) {
            to.close();
        }
    }
}
