package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A folder for files that live as long as one piece of work. What a crash left there goes after a day. */
public final class Scratch {
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final String PREFIX = "work-";

    private final Path home;

    public Scratch(Path home) {
        this.home = home;
    }

    /**
     * Runs {@code work} in an empty folder of its own, which is removed afterwards with all that is in it.
     *
     * @throws BlobStoreException when the disk fails; a repeat may help
     */
    public <T> T use(Function<Path, T> work) {
        Path folder = make();
        try {
            return work.apply(folder);
        } finally {
            remove(folder);
        }
    }

    private Path make() {
        try {
            Files.createDirectories(home);
            sweep();
            return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createTempDirectory(
                            home,
                            PREFIX,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createTempDirectory(home, PREFIX);
        } catch (IOException broken) {
            throw new BlobStoreException("no scratch folder", broken);
        }
    }

    private void sweep() throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    remove(folder);
                }
            }
        }
    }

    /** Work keeps no folders of its own in there. */
    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.WARNING, "scratch folder could not be removed", stays);
        }
    }
}
