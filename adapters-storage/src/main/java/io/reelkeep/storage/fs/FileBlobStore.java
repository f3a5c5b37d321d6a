package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.BlobVault;
import io.reelkeep.storage.shared.IncomingBytes;
import io.reelkeep.storage.shared.RunningDigests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps blobs in a directory of a POSIX file system, as one file each. A blob's bytes are synced before it gets its
 * name, and its name before anybody is told. Safe for use by many threads; one process at a time has the directory.
 */
public final class FileBlobStore implements BlobVault {
    private static final Logger LOG = System.getLogger(FileBlobStore.class.getName());

    private final BlobFolder folder;
    private final UnfinishedBlobs unfinished;
    private final FolderLock lock;
    private final int copyAlignmentBytes;

    /**
     * Opens the store, making it when absent, and removes what a dead process was writing.
     *
     * @throws BlobStoreException when another server has the directory or it cannot be used
     */
    public FileBlobStore(Path root) {
        this(root, new LocalDisk());
    }

    FileBlobStore(Path root, Disk disk) {
        folder = new BlobFolder(root, disk);
        try {
            folder.makeRoot();
            lock = FolderLock.take(root.resolve("lock"));
        } catch (IOException failed) {
            throw new BlobStoreException("blob directory " + root + " not opened: " + failed.getMessage(), failed);
        }
        prepare();
        copyAlignmentBytes = of(disk::sharedBlockBytes);
        unfinished = new UnfinishedBlobs(folder, new PieceBuffers(of(disk::directBlockBytes)));
    }

    private void prepare() {
        try {
            folder.prepare();
            int swept = folder.sweepStaging();
            if (swept > 0) {
                LOG.log(Level.INFO, "unfinished files removed, root=" + folder.root() + ", count=" + swept);
            }
        } catch (IOException failed) {
            throw notPrepared(failed);
        }
    }

    private int of(Trait trait) {
        try {
            return trait.of(folder.root());
        } catch (IOException failed) {
            throw notPrepared(failed);
        }
    }

    /** What the disk says of itself. */
    private interface Trait {
        int of(Path directory) throws IOException;
    }

    private BlobStoreException notPrepared(IOException cause) {
        close();
        return folder.failure("blob directory " + folder.root() + " not prepared", cause);
    }

    @Override
    public StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check) {
        lock.requireHeld();
        try (StagedFile file = StagedFile.create(folder, id)) {
            MessageDigest digest = RunningDigests.sha256();
            IncomingBytes incoming = new IncomingBytes(source);
            while (incoming.advance()) {
                digest.update(incoming.bytes());
                file.write(incoming.bytes());
            }
            incoming.breakage().ifPresent(FileBlobStore::rethrow);
            StoredBlob blob = new StoredBlob(id, file.sizeBytes(), RunningDigests.finish(digest));
            check.accept(blob);
            file.publish();
            return blob;
        }
    }

    private static void rethrow(IOException broken) {
        throw new UncheckedIOException(broken);
    }

    @Override
    public BlobSink create(BlobId id) {
        lock.requireHeld();
        return new FileBlobSink(StagedFile.create(folder, id), copyAlignmentBytes);
    }

    @Override
    public BlobContent open(BlobId id) {
        return FileBlobContent.open(folder, id);
    }

    @Override
    public long append(BlobId id, long offset, InputStream source) {
        lock.requireHeld();
        return unfinished.append(id, offset, source);
    }

    @Override
    public StoredBlob seal(BlobId id, long sizeBytes) {
        lock.requireHeld();
        return unfinished.seal(id, sizeBytes);
    }

    @Override
    public void delete(BlobId id) {
        lock.requireHeld();
        unfinished.forget(id);
        try {
            folder.delete(id);
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not deleted", failed);
        }
    }

    @Override
    public OptionalLong sizeBytes(BlobId id) {
        try {
            return folder.sizeBytes(id);
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not looked for", failed);
        }
    }

    @Override
    public List<KeptBlob> list(Optional<BlobId> after, int limit) {
        try {
            return folder.list(after, limit);
        } catch (IOException | DirectoryIteratorException failed) {
            throw new BlobStoreException("blobs of " + folder.root() + " not listed", failed);
        }
    }

    /** More than 1 on XFS and btrfs with a Java of 21 or newer. */
    @Override
    public int copyAlignmentBytes() {
        return copyAlignmentBytes;
    }

    @Override
    public long freeBytes() {
        try {
            return folder.freeBytes();
        } catch (IOException failed) {
            throw folder.failure("free space of " + folder.root() + " not told", failed);
        }
    }

    /** Lets the next server have the directory: nothing can be changed through this one any more. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new BlobStoreException("blob directory " + folder.root() + " not given back", failed);
        }
    }
}
