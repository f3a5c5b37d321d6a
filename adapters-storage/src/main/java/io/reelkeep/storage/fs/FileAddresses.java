package io.reelkeep.storage.fs;

import io.reelkeep.application.delivery.port.BlobAddresses;
import io.reelkeep.domain.shared.BlobId;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths under which a web server on the same disk knows the blobs: those of the store's folder, behind a prefix. They are no
 * addresses for viewers: the web server must refuse them to everybody but us, so they need no end either. Thread-safe.
 */
public final class FileAddresses implements BlobAddresses {
    private final Path root;
    private final BlobFolder folder;
    private final String prefix;

    /**
     * @param root of the store
     * @param prefix that stands for {@code root} in the web server; begins and ends with a slash
     */
    public FileAddresses(Path root, String prefix) {
        this.root = root;
        this.folder = new BlobFolder(root, new LocalDisk());
        this.prefix = prefix;
    }

    @Override
    public Optional<URI> addressOf(BlobId blob, Presentation presentation) {
        Path file = folder.blob(blob);
        return Files.exists(file) ? Optional.of(URI.create(prefix + root.relativize(file))) : Optional.empty();
    }
}
