package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;

/**
 * An open file. It stays readable when its blob is deleted. Interrupting a thread that reads closes it: every later
 * read fails, on any thread.
 */
final class FileBlobContent implements BlobContent {
    /** The JDK keeps a direct buffer of the largest read of each thread for as long as the thread lives. */
    private static final int MAX_READ_BYTES = 64 * 1024;

    private final BlobFolder folder;
    private final BlobId id;
    private final FileChannel channel;
    private final long sizeBytes;

    private FileBlobContent(BlobFolder folder, BlobId id, FileChannel channel) throws IOException {
        this.folder = folder;
        this.id = id;
        this.channel = channel;
        this.sizeBytes = channel.size();
    }

    static FileBlobContent open(BlobFolder folder, BlobId id) {
        try {
            return new FileBlobContent(folder, id, FileChannel.open(folder.blob(id), StandardOpenOption.READ));
        } catch (NoSuchFileException absent) {
            throw new BlobStoreException.NotFound("there is no blob " + id);
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not opened", failed);
        }
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int end = into.limit();
        try {
            into.limit(Math.min(end, into.position() + MAX_READ_BYTES));
            return channel.read(into, position);
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not read", failed);
        } finally {
            into.limit(end);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw folder.failure("blob " + id + " not closed", failed);
        }
    }
}
