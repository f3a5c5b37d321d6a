package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.storage.shared.IncomingBytes;
import io.reelkeep.storage.shared.RunningDigests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Blobs that come in over several calls. One call at a time works on an id; a second one is refused. */
final class UnfinishedBlobs {
    private static final Set<OpenOption> EXISTING = Set.of(StandardOpenOption.WRITE);
    private static final Set<OpenOption> NEW_OR_EXISTING = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);

    private final BlobFolder folder;
    private final PieceBuffers buffers;
    private final RunningDigests digests = new RunningDigests();
    private final Set<BlobId> busy = ConcurrentHashMap.newKeySet();

    UnfinishedBlobs(BlobFolder folder, PieceBuffers buffers) {
        this.folder = folder;
        this.buffers = buffers;
    }

    long append(BlobId id, long offset, InputStream source) {
        return alone(id, () -> {
            try (FileChannel file = open(id, offset)) {
                return appendOrCutBack(id, file, offset, source);
            } catch (IOException failed) {
                throw folder.failure("bytes at " + offset + " of blob " + id + " not kept", failed);
            }
        });
    }

    private FileChannel open(BlobId id, long offset) throws IOException {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, was " + offset);
        }
        if (Files.exists(folder.blob(id))) {
            throw new IllegalStateException("blob " + id + " is finished");
        }
        try {
            return FileChannel.open(folder.unfinished(id), offset == 0 ? NEW_OR_EXISTING : EXISTING);
        } catch (NoSuchFileException absent) {
            throw new BlobStoreException.NotFound("there is no unfinished blob " + id);
        }
    }

    private long appendOrCutBack(BlobId id, FileChannel file, long offset, InputStream source) throws IOException {
        if (file.size() < offset) {
            throw new BlobStoreException("blob " + id + " has " + file.size() + " bytes, not " + offset);
        }
        boolean kept = false;
        try {
            file.truncate(offset).position(offset);
            long end = appendDurably(id, file, source);
            kept = true;
            return end;
        } finally {
            // If this fails too, the next call cuts the same bytes off: it begins at the same offset.
            if (!kept && file.isOpen()) {
                file.truncate(offset);
            }
        }
    }

    private long appendDurably(BlobId id, FileChannel file, InputStream source) throws IOException {
        long offset = file.position();
        Optional<MessageDigest> digest = digests.upTo(id, offset);
        IncomingBytes incoming = new IncomingBytes(source);
        try (var writes = new LargeWrites(folder.disk(), folder.unfinished(id), file, buffers)) {
            while (incoming.advance()) {
                digest.ifPresent(running -> running.update(incoming.bytes()));
                writes.write(incoming.bytes());
            }
            writes.finish();
        }
        folder.disk().force(file);
        if (offset == 0) {
            folder.disk().syncDirectory(folder.uploads());
        }
        if (Files.notExists(folder.unfinished(id))) {
            throw new BlobStoreException.NotFound("unfinished blob " + id + " was deleted meanwhile");
        }
        long end = file.position();
        digest.ifPresent(running -> digests.keep(id, end, running));
        return end;
    }

    StoredBlob seal(BlobId id, long sizeBytes) {
        return alone(id, () -> {
            try {
                return Files.exists(folder.blob(id)) ? sealAgain(id, sizeBytes) : sealFirst(id, sizeBytes);
            } catch (NoSuchFileException absent) {
                throw new BlobStoreException.NotFound("there is no unfinished blob " + id);
            } catch (IOException failed) {
                throw folder.failure("blob " + id + " not sealed", failed);
            }
        });
    }

    /** The crash may have come between the rename and its sync. */
    private StoredBlob sealAgain(BlobId id, long sizeBytes) throws IOException {
        folder.confirm(id);
        try (FileBlobContent content = FileBlobContent.open(folder, id)) {
            requireSize(id, sizeBytes, content.sizeBytes());
            return new StoredBlob(id, sizeBytes, digestOf(content.channel()));
        }
    }

    private StoredBlob sealFirst(BlobId id, long sizeBytes) throws IOException {
        Sha256 digest;
        try (FileChannel file = FileChannel.open(folder.unfinished(id), readable(sizeBytes))) {
            requireSize(id, sizeBytes, file.size());
            Optional<MessageDigest> running = digests.upTo(id, sizeBytes);
            digest = running.isPresent() ? RunningDigests.finish(running.get()) : digestOf(file);
            // The calls that brought the bytes have synced them; this is for a size that was cut back since.
            folder.disk().force(file);
        }
        folder.publish(folder.unfinished(id), id);
        digests.forget(id);
        return new StoredBlob(id, sizeBytes, digest);
    }

    /** A blob of no bytes needs no call to bring them. */
    private static Set<OpenOption> readable(long sizeBytes) {
        return sizeBytes == 0
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void requireSize(BlobId id, long expectedBytes, long actualBytes) {
        if (expectedBytes != actualBytes) {
            throw new BlobStoreException("blob " + id + " has " + actualBytes + " bytes, not " + expectedBytes);
        }
    }

    private static Sha256 digestOf(FileChannel file) throws IOException {
        MessageDigest digest = RunningDigests.sha256();
        byte[] piece = new byte[64 * 1024];
        long position = 0;
        for (int read = 0; read >= 0; read = file.read(ByteBuffer.wrap(piece), position)) {
            digest.update(piece, 0, read);
            position += read;
        }
        return RunningDigests.finish(digest);
    }

    void forget(BlobId id) {
        digests.forget(id);
    }

    private <T> T alone(BlobId id, Supplier<T> work) {
        if (!busy.add(id)) {
            throw new BlobStoreException("another call is at work on blob " + id);
        }
        try {
            return work.get();
        } finally {
            busy.remove(id);
        }
    }
}
