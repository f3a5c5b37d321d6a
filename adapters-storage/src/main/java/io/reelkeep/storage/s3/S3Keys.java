package io.reelkeep.storage.s3;

import io.reelkeep.domain.shared.BlobId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the objects are called: {@code blobs/<first two digits of id>/<id>} whole, and of an unfinished blob
 * {@code uploads/<id>/<offset, 20 digits>-<16 digits of chance>} for each call that brought bytes. The order of the keys is
 * that of the ids, and within an id that of the offsets.
 */
final class S3Keys {
    private static final Pattern BLOB = Pattern.compile("[0-9a-f]{2}/([0-9a-f]{32})");
    private static final Pattern PIECE = Pattern.compile("([0-9a-f]{32})/([0-9]{20})-([0-9a-f]{16})");
    private static final int SHELF_DIGITS = 2;

    private final String root;

    S3Keys(String prefix) {
        this.root = prefix.isEmpty() ? "" : prefix + "/";
    }

    /** The name of one piece, taken apart. */
    record PieceName(BlobId id, long offset) {}

    String root() {
        return root;
    }

    String blobs() {
        return root + "blobs/";
    }

    String uploads() {
        return root + "uploads/";
    }

    String blob(BlobId id) {
        return blobs() + id.value().substring(0, SHELF_DIGITS) + "/" + id.value();
    }

    String pieces(BlobId id) {
        return uploads() + id.value() + "/";
    }

    /** Behind every piece of that blob and before those of the next. */
    String behindPieces(BlobId id) {
        return pieces(id) + "~";
    }

    String piece(BlobId id, long offset, String chance) {
        return pieces(id) + String.format(Locale.ROOT, "%020d", offset) + "-" + chance;
    }

    boolean isOurs(String key) {
        return blobOf(key).isPresent() || pieceOf(key).isPresent();
    }

    /** Empty when the key is not one of ours. */
    Optional<BlobId> blobOf(String key) {
        Matcher name = BLOB.matcher(key.substring(Math.min(key.length(), blobs().length())));
        return key.startsWith(blobs()) && name.matches() ? Optional.of(new BlobId(name.group(1))) : Optional.empty();
    }

    /** Empty when the key is not one of ours. */
    Optional<PieceName> pieceOf(String key) {
        Matcher name =
                PIECE.matcher(key.substring(Math.min(key.length(), uploads().length())));
        return key.startsWith(uploads()) && name.matches()
                ? Optional.of(new PieceName(new BlobId(name.group(1)), Long.parseLong(name.group(2))))
                : Optional.empty();
    }
}
