package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.s3.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What lies in a bucket: whole objects and pieces, read side by side in the order of their ids. */
final class InventoryOfBucket implements BlobInventory {
    private static final int PAGE = 1000;

    private final S3Bucket bucket;
    private final S3Keys keys;

    InventoryOfBucket(S3Bucket bucket, S3Keys keys) {
        this.bucket = bucket;
        this.keys = keys;
    }

    @Override
    public OptionalLong sizeBytes(BlobId id) {
        Optional<S3Bucket.Head> whole = bucket.head(keys.blob(id));
        if (whole.isPresent()) {
            return OptionalLong.of(whole.get().sizeBytes());
        }
        Pieces pieces = Pieces.find(bucket, keys, id);
        return pieces.isEmpty() ? OptionalLong.empty() : OptionalLong.of(pieces.sizeBytes());
    }

    @Override
    public List<KeptBlob> list(Optional<BlobId> after, int limit) {
        var found = new TreeMap<String, KeptBlob>();
        unfinished(after, limit).forEach(kept -> found.put(kept.id().value(), kept));
        whole(after, limit).forEach(kept -> found.put(kept.id().value(), kept));
        return found.values().stream().limit(limit).toList();
    }

    private List<KeptBlob> whole(Optional<BlobId> after, int limit) {
        List<KeptBlob> found = new ArrayList<>();
        String from = after.map(keys::blob).orElse("");
        S3Bucket.Page page;
        do {
            page = bucket.list(keys.blobs(), from, limit);
            page.objects()
                    .forEach(object -> keys.blobOf(object.key())
                            .ifPresent(id -> found.add(new KeptBlob(id, object.size(), object.lastModified()))));
            from = page.goesOn() ? page.last() : from;
        } while (page.goesOn() && found.size() < limit);
        return found;
    }

    /** One more than asked for is begun, so that the last of them is whole. */
    private List<KeptBlob> unfinished(Optional<BlobId> after, int limit) {
        Map<BlobId, List<Piece>> byId =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        String from = after.map(keys::behindPieces).orElse("");
        S3Bucket.Page page;
        do {
            page = bucket.list(keys.uploads(), from, PAGE);
            page.objects()
                    .forEach(object -> Piece.of(keys, object)
                            .ifPresent(piece -> byId.computeIfAbsent(piece.id(), id -> new ArrayList<>())
                                    .add(piece)));
            from = page.goesOn() ? page.last() : from;
        } while (page.goesOn() && byId.size() <= limit);
        return byId.entrySet().stream()
                .limit(limit)
                .map(entry -> kept(Pieces.of(bucket, keys, entry.getKey(), entry.getValue())))
                .toList();
    }

    private static KeptBlob kept(Pieces pieces) {
        return new KeptBlob(pieces.id(), pieces.sizeBytes(), pieces.changedAt());
    }
}
