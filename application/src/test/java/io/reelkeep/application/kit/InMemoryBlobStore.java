package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps blobs for the length of a test. Breaks like a real store, and wherever its guard says that nobody may do I/O. */
public final class InMemoryBlobStore implements BlobStore, BlobInventory {
    private static final long ROOM_BYTES = 1L << 40;

    private final Runnable guard;
    private final int copyAlignmentBytes;
    private final Map<BlobId, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<BlobId, byte[]> unfinished = new ConcurrentHashMap<>();
    private final Set<BlobId> claimed = ConcurrentHashMap.newKeySet();

    public InMemoryBlobStore() {
        this(() -> {});
    }

    /** @param guard runs before all I/O and throws where none may be done: inside a transaction */
    public InMemoryBlobStore(Runnable guard) {
        this(guard, 1);
    }

    private InMemoryBlobStore(Runnable guard, int copyAlignmentBytes) {
        this.guard = guard;
        this.copyAlignmentBytes = copyAlignmentBytes;
    }

    /** One that would rather have its ranges at certain places, like a disk that shares blocks. */
    public static InMemoryBlobStore alignedTo(int copyAlignmentBytes) {
        return new InMemoryBlobStore(() -> {}, copyAlignmentBytes);
    }

    /** The finished blobs. */
    public Set<BlobId> kept() {
        return Set.copyOf(blobs.keySet());
    }

    /** The unfinished blobs. */
    public Set<BlobId> unfinished() {
        return Set.copyOf(unfinished.keySet());
    }

    @Override
    public StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check) {
        claim(id);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            drain(source, bytes).ifPresent(broken -> {
                throw new UncheckedIOException(broken);
            });
            StoredBlob blob = told(id, bytes.toByteArray());
            check.accept(blob);
            blobs.put(id, bytes.toByteArray());
            return blob;
        } finally {
            release(id);
        }
    }

    void claim(BlobId id) {
        guard.run();
        if (!claimed.add(id)) {
            throw new IllegalStateException("blob " + id + " is being written already");
        }
        if (blobs.containsKey(id)) {
            release(id);
            throw new IllegalStateException("blob " + id + " is there already");
        }
    }

    void release(BlobId id) {
        claimed.remove(id);
    }

    void publish(BlobId id, byte[] bytes) {
        guard.run();
        blobs.put(id, bytes);
    }

    private static Optional<IOException> drain(InputStream source, ByteArrayOutputStream into) {
        try {
            source.transferTo(into);
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of(broken);
        }
    }

    private static StoredBlob told(BlobId id, byte[] bytes) {
        return new StoredBlob(id, bytes.length, SampleBytes.digestOf(bytes));
    }

    @Override
    public BlobSink create(BlobId id) {
        claim(id);
        return new InMemoryBlobSink(this, id);
    }

    @Override
    public BlobContent open(BlobId id) {
        guard.run();
        return new InMemoryBlobContent(find(blobs, id), guard);
    }

    private static byte[] find(Map<BlobId, byte[]> among, BlobId id) {
        return Optional.ofNullable(among.get(id))
                .orElseThrow(() -> new BlobStoreException.NotFound("there is no blob " + id));
    }

    @Override
    public long append(BlobId id, long offset, InputStream source) {
        guard.run();
        if (blobs.containsKey(id)) {
            throw new IllegalStateException("blob " + id + " is finished");
        }
        byte[] before = offset == 0 ? new byte[0] : find(unfinished, id);
        if (before.length < offset) {
            throw new BlobStoreException("blob " + id + " has " + before.length + " bytes, not " + offset);
        }
        unfinished.put(id, Arrays.copyOf(before, (int) offset));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(before, 0, (int) offset);
        drain(source, bytes);
        unfinished.put(id, bytes.toByteArray());
        return bytes.size();
    }

    @Override
    public StoredBlob seal(BlobId id, long sizeBytes) {
        guard.run();
        if (sizeBytes == 0) {
            unfinished.putIfAbsent(id, new byte[0]);
        }
        byte[] bytes = blobs.containsKey(id) ? find(blobs, id) : find(unfinished, id);
        if (bytes.length != sizeBytes) {
            throw new BlobStoreException("blob " + id + " has " + bytes.length + " bytes, not " + sizeBytes);
        }
        blobs.put(id, bytes);
        unfinished.remove(id);
        return told(id, bytes);
    }

    @Override
    public void delete(BlobId id) {
        guard.run();
        blobs.remove(id);
        unfinished.remove(id);
    }

    @Override
    public OptionalLong sizeBytes(BlobId id) {
        guard.run();
        return Stream.of(blobs, unfinished)
                .flatMap(among -> Optional.ofNullable(among.get(id)).stream())
                .mapToLong(bytes -> bytes.length)
                .findFirst();
    }

    /** All of them are as old as can be. */
    @Override
    public List<KeptBlob> list(Optional<BlobId> after, int limit) {
        guard.run();
        return Stream.of(blobs, unfinished)
                .flatMap(among -> among.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(BlobId::value))
                .filter(id -> after.map(last -> id.value().compareTo(last.value()) > 0)
                        .orElse(true))
                .limit(limit)
                .map(id -> new KeptBlob(id, sizeBytes(id).orElse(0), Instant.EPOCH))
                .toList();
    }

    @Override
    public int copyAlignmentBytes() {
        return copyAlignmentBytes;
    }

    @Override
    public long freeBytes() {
        return ROOM_BYTES;
    }
}
