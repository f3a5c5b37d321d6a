package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Where what lies under the root: {@code staging/<id>.part} being written, {@code uploads/<id>} unfinished,
 * {@code blobs/<first two digits of id>/<id>} whole. All on one file system, so that a rename is one step.
 */
final class BlobFolder {
    private static final int SHELVES = 256;
    private static final int SHELF_DIGITS = 2;
    private static final int SHELF_RADIX = 16;

    /** Less than this is as good as full: the messages of the system are in the language of its user. */
    private static final long FULL_BELOW_BYTES = 1024L * 1024;

    private final Path root;
    private final Disk disk;

    BlobFolder(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    Disk disk() {
        return disk;
    }

    Path root() {
        return root;
    }

    Path staging() {
        return root.resolve("staging");
    }

    Path uploads() {
        return root.resolve("uploads");
    }

    Path staged(BlobId id) {
        return staging().resolve(id.value() + ".part");
    }

    Path unfinished(BlobId id) {
        return uploads().resolve(id.value());
    }

    Path blob(BlobId id) {
        return shelf(id).resolve(id.value());
    }

    private Path shelf(BlobId id) {
        return blobs().resolve(id.value().substring(0, SHELF_DIGITS));
    }

    private Path blobs() {
        return root.resolve("blobs");
    }

    /** Makes the root, and each directory above it that is missing, durably. */
    void makeRoot() throws IOException {
        makeDurably(root.toAbsolutePath());
    }

    private void makeDurably(Path directory) throws IOException {
        Path above = directory.getParent();
        if (above == null || Files.isDirectory(directory)) {
            return;
        }
        makeDurably(above);
        Files.createDirectories(directory);
        disk.syncDirectory(above);
    }

    /** Makes the directories below the root. Their names are synced even if they were there: a crash may have come in between. */
    void prepare() throws IOException {
        Files.createDirectories(staging());
        Files.createDirectories(uploads());
        Files.createDirectories(blobs());
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            Files.createDirectories(blobs().resolve(String.format(Locale.ROOT, "%02x", shelf)));
        }
        disk.syncDirectory(blobs());
        disk.syncDirectory(root);
    }

    /** Removes what a dead process was writing: an id is used once, so none of it can become a blob any more. */
    int sweepStaging() throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> stale = Files.newDirectoryStream(staging(), "*.part")) {
            for (Path file : stale) {
                Files.deleteIfExists(file);
                swept++;
            }
        }
        return swept;
    }

    /**
     * Makes a synced file a blob, durably. When the directory cannot be synced the file gets its old name back: nobody
     * may see a blob that a power cut can take away.
     */
    void publish(Path file, BlobId id) throws IOException {
        Path blob = blob(id);
        disk.rename(file, blob);
        try {
            disk.syncDirectory(shelf(id));
        } catch (IOException failed) {
            takeBack(blob, file, failed);
            throw failed;
        }
    }

    private void takeBack(Path blob, Path file, IOException cause) {
        try {
            disk.rename(blob, file);
        } catch (IOException failed) {
            cause.addSuppressed(failed);
        }
    }

    /** The name of a blob that is already there, durable as after {@link #publish}. */
    void confirm(BlobId id) throws IOException {
        disk.syncDirectory(shelf(id));
    }

    /** What is staged need not stay away durably: it is swept at the next start. */
    void delete(BlobId id) throws IOException {
        Files.deleteIfExists(staged(id));
        if (Files.deleteIfExists(unfinished(id))) {
            disk.syncDirectory(uploads());
        }
        if (Files.deleteIfExists(blob(id))) {
            disk.syncDirectory(shelf(id));
        }
    }

    /** Of a blob, whole or not; empty when there is nothing of that name. */
    OptionalLong sizeBytes(BlobId id) throws IOException {
        for (Path place : List.of(unfinished(id), staged(id), blob(id))) {
            if (Files.exists(place)) {
                return OptionalLong.of(Files.size(place));
            }
        }
        return OptionalLong.empty();
    }

    /** In the order of their ids, whole or not; what has no id for a name is not ours. */
    List<KeptBlob> list(Optional<BlobId> after, int limit) throws IOException {
        NavigableSet<String> parts = namesIn(uploads());
        String last = after.map(BlobId::value).orElse("");
        var found = new ArrayList<KeptBlob>();
        int shelf = last.isEmpty() ? 0 : Integer.parseInt(last.substring(0, SHELF_DIGITS), SHELF_RADIX);
        while (shelf < SHELVES && found.size() < limit) {
            String digits = String.format(Locale.ROOT, "%02x", shelf);
            var names = new TreeSet<>(namesIn(blobs().resolve(digits)));
            names.addAll(parts.subSet(digits, digits + "g"));
            for (String name : names.tailSet(last, false)) {
                if (found.size() < limit) {
                    kept(new BlobId(name)).ifPresent(found::add);
                }
            }
            shelf++;
        }
        return found;
    }

    private static NavigableSet<String> namesIn(Path directory) throws IOException {
        var names = new TreeSet<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9a-f]{32}")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Empty when it has just been deleted. */
    private Optional<KeptBlob> kept(BlobId id) throws IOException {
        Path place = Files.exists(blob(id)) ? blob(id) : unfinished(id);
        try {
            return Optional.of(new KeptBlob(
                    id, Files.size(place), Files.getLastModifiedTime(place).toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    long freeBytes() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** What a failed step means to the callers of the store. */
    BlobStoreException failure(String what, IOException cause) {
        String message = what + ": " + Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
        return isFull(cause) ? new BlobStoreException.NoSpace(message, cause) : new BlobStoreException(message, cause);
    }

    private boolean isFull(IOException cause) {
        String told = String.valueOf(cause.getMessage());
        if (told.contains("No space left") || told.contains("quota exceeded")) {
            return true;
        }
        try {
            return freeBytes() < FULL_BELOW_BYTES;
        } catch (IOException unknown) {
            cause.addSuppressed(unknown);
            return false;
        }
    }
}
