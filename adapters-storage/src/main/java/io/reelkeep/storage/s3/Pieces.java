package io.reelkeep.storage.s3;

import io.reelkeep.domain.shared.BlobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The objects that an unfinished blob consists of so far. Each begins somewhere and counts up to where the next begins; one of no
 * bytes says that what lies before it ends there. Bytes behind a gap do not count.
 */
final class Pieces {
    private static final int PAGE = 1000;

    private final S3Bucket bucket;
    private final S3Keys keys;
    private final BlobId id;
    private final List<Piece> all;

    private Pieces(S3Bucket bucket, S3Keys keys, BlobId id, List<Piece> all) {
        this.bucket = bucket;
        this.keys = keys;
        this.id = id;
        this.all = all;
    }

    /** One object. */
    record Piece(String key, BlobId id, long offset, long sizeBytes, Instant changedAt) {
        static Optional<Piece> of(S3Keys keys, S3Object object) {
            return keys.pieceOf(object.key())
                    .map(name ->
                            new Piece(object.key(), name.id(), name.offset(), object.size(), object.lastModified()));
        }

        long end() {
            return offset + sizeBytes;
        }
    }

    /** So many bytes of a piece, from its first on. */
    record Range(Piece piece, long lengthBytes) {}

    static Pieces find(S3Bucket bucket, S3Keys keys, BlobId id) {
        List<Piece> found = new ArrayList<>();
        S3Bucket.Page page = bucket.list(keys.pieces(id), "", PAGE);
        page.objects().forEach(object -> Piece.of(keys, object).ifPresent(found::add));
        while (page.goesOn()) {
            page = bucket.list(keys.pieces(id), page.last(), PAGE);
            page.objects().forEach(object -> Piece.of(keys, object).ifPresent(found::add));
        }
        return new Pieces(bucket, keys, id, found);
    }

    static Pieces of(S3Bucket bucket, S3Keys keys, BlobId id, List<Piece> all) {
        return new Pieces(bucket, keys, id, all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<String> keys() {
        var names = new HashSet<String>();
        all.forEach(piece -> names.add(piece.key()));
        return names;
    }

    List<Piece> all() {
        return all;
    }

    /** What counts, in order and without gaps. */
    List<Range> ranges() {
        List<Piece> sorted = all.stream()
                .sorted(Comparator.comparingLong(Piece::offset)
                        .thenComparing(
                                Comparator.comparingLong(Piece::sizeBytes).reversed()))
                .toList();
        List<Range> ranges = new ArrayList<>();
        long reached = 0;
        for (Piece piece : sorted) {
            if (piece.offset() > reached) {
                break;
            }
            if (piece.offset() < reached && !startsAt(ranges, piece.offset())) {
                reached = cut(ranges, piece.offset());
            }
            if (piece.offset() == reached) {
                ranges.add(new Range(piece, piece.sizeBytes()));
                reached = piece.end();
            }
        }
        return ranges;
    }

    private static boolean startsAt(List<Range> ranges, long offset) {
        return ranges.stream().anyMatch(range -> range.piece().offset() == offset);
    }

    private static long cut(List<Range> ranges, long end) {
        Range last = ranges.remove(ranges.size() - 1);
        ranges.add(new Range(last.piece(), end - last.piece().offset()));
        return end;
    }

    long sizeBytes() {
        return ranges().stream().mapToLong(Range::lengthBytes).sum();
    }

    /** Tells these bytes up to {@code offset} from others: whoever changes any of them changes the last. */
    String markAt(long offset) {
        return ranges().stream()
                .filter(range -> range.lengthBytes() > 0
                        && range.piece().offset() + range.lengthBytes() == offset
                        && range.lengthBytes() == range.piece().sizeBytes())
                .map(range -> range.piece().key())
                .findFirst()
                .orElse("");
    }

    Instant changedAt() {
        return all.stream().map(Piece::changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** Those that begin at or behind that place. */
    void deleteFrom(long offset) {
        all.stream().filter(piece -> piece.offset() >= offset).forEach(piece -> bucket.delete(piece.key()));
    }

    /** Whether one begins before that place and goes beyond it. */
    boolean isCutAt(long offset) {
        return all.stream().anyMatch(piece -> piece.offset() < offset && piece.end() > offset);
    }

    BlobId id() {
        return id;
    }

    String keyOf(long offset, String chance) {
        return keys.piece(id, offset, chance);
    }
}
