package io.reelkeep.storage.fs;

import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A blob on its way: a file that nobody sees until it is published, and that is gone when it is not. */
final class StagedFile implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StagedFile.class.getName());

    private final BlobFolder folder;
    private final BlobId id;
    private final Path path;
    private final FileChannel channel;
    private long sizeBytes;
    private boolean settled;

    private StagedFile(BlobFolder folder, BlobId id, FileChannel channel) {
        this.folder = folder;
        this.id = id;
        this.path = folder.staged(id);
        this.channel = channel;
    }

    /** Only one can be made of an id at a time, and none once the blob is there. */
    static StagedFile create(BlobFolder folder, BlobId id) {
        StagedFile staged;
        try {
            staged = new StagedFile(
                    folder,
                    id,
                    FileChannel.open(folder.staged(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException taken) {
            throw new IllegalStateException("blob " + id + " is being written already", taken);
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not begun", failed);
        }
        // Looked for behind the staging name: a writer of the same id that has finished in between is seen now.
        if (Files.exists(folder.blob(id))) {
            staged.close();
            throw new IllegalStateException("blob " + id + " is there already");
        }
        return staged;
    }

    BlobId id() {
        return id;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    void write(ByteBuffer bytes) {
        requireOpen();
        int length = bytes.remaining();
        try {
            folder.disk().write(channel, bytes);
        } catch (IOException failed) {
            close();
            throw folder.failure("blob " + id + " not written", failed);
        }
        sizeBytes += length;
    }

    void copy(FileChannel source, long position, long length) {
        requireOpen();
        try {
            folder.disk().copy(source, position, length, channel);
        } catch (IOException failed) {
            close();
            throw folder.failure("blob " + id + " not composed", failed);
        }
        sizeBytes += length;
    }

    /** After a sync that failed the system may call the next one good though the bytes are lost: no second try. */
    void publish() {
        requireOpen();
        try {
            folder.disk().force(channel);
            channel.close();
            folder.publish(path, id);
        } catch (IOException failed) {
            close();
            throw folder.failure("blob " + id + " not made durable", failed);
        }
        settled = true;
    }

    private void requireOpen() {
        if (settled) {
            throw new IllegalStateException("blob " + id + " was published or discarded");
        }
    }

    /** Discards the file unless it was published. What cannot be removed now is swept at the next start. */
    @Override
    public void close() {
        if (settled) {
            return;
        }
        settled = true;
        try (FileChannel closing = channel) {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "unfinished file not removed, blob=" + id, failed);
        }
    }
}
