package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The data folder as the launcher uses it: claimed for this process, with a cache that may be deleted at any time. */
final class DataFolder {
    private final Path cache;

    /** Held open until the process ends: closing the channel would give up the claim. */
    private final FileLock claim;

    private DataFolder(Path cache, FileLock claim) {
        this.cache = cache;
        this.claim = claim;
    }

    /** Makes the folder if need be, and keeps every other process out of it. */
    static DataFolder claim(Path folder) {
        try {
            PrivateFile.makeFolder(folder);
            Path cache = folder.resolve("cache");
            PrivateFile.makeFolder(cache);
            return new DataFolder(cache, lock(folder));
        } catch (IOException | UncheckedIOException refused) {
            throw new StartRefused("The data folder " + folder + " cannot be used: " + refused.getMessage(), refused);
        }
    }

    /** An empty folder for the application server's own files, which must not outlive the process. */
    Path freshRoot() {
        Path root = cache.resolve("server");
        delete(root);
        PrivateFile.makeFolder(root);
        return root;
    }

    /**
     * The folder where the application server's jars of this {@code edition} are unpacked. Whatever an interrupted start,
     * or another edition, left there is deleted first.
     */
    Path unpacked(String edition, Filling filling) {
        Path folder = cache.resolve("jars");
        Path complete = folder.resolve("complete-" + edition);
        if (!Files.exists(complete)) {
            delete(folder);
            PrivateFile.makeFolder(folder);
            try {
                filling.into(folder);
            } catch (IOException refused) {
                throw new StartRefused("Cannot unpack into " + folder + ": " + refused.getMessage(), refused);
            }
            PrivateFile.write(complete, "");
        }
        return folder;
    }

    /** Where the launcher keeps the driver that it asks the database with. */
    Path driver() {
        return cache.resolve("driver");
    }

    boolean isClaimed() {
        return claim.isValid();
    }

    /** Fills a folder with jars. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return Optional.ofNullable(channel.tryLock())
                .orElseThrow(() -> new StartRefused("Another Reelkeep is running on the data folder " + folder + "."));
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new Deleting());
        } catch (IOException refused) {
            throw new StartRefused("Cannot empty " + tree + ": " + refused.getMessage(), refused);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failed)
                throws IOException {
            if (failed != null) {
                throw failed;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
