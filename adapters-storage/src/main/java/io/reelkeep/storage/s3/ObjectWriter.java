package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.storage.s3.S3Bucket.Underway;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An object on its way: in one go when it is short, in parts otherwise. Nobody sees it before {@link #publish}; closing without
 * that leaves nothing behind. For one thread at a time.
 */
final class ObjectWriter implements AutoCloseable {
    /** Of every part but the last (Amazon S3: multipart upload limits). */
    static final long LEAST_PART_BYTES = 5L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(ObjectWriter.class.getName());

    /** A copy is silent until it is done, so that a longer one would look like a store that is away. */
    private static final long MAX_COPY_BYTES = 128L * 1024 * 1024;

    private static final int MAX_PARTS = 10_000;
    private static final int USUAL_PART_BYTES = 8 * 1024 * 1024;
    private static final int USUAL_PARTS = 5000;
    private static final int PARTS_PER_DOUBLING = 1000;

    /** Tells our object from any other that a store may show under the key. */
    private static final String TOKEN = "reelkeep-write";

    private final S3Bucket bucket;
    private final String key;
    private final PartBuffer buffer;
    private final String token = UUID.randomUUID().toString();
    private final Map<String, String> marks = new HashMap<>(Map.of(TOKEN, token));
    private final List<CompletedPart> parts = new ArrayList<>();
    private Optional<Underway> underway = Optional.empty();
    private long sent;
    private boolean settled;

    ObjectWriter(S3Bucket bucket, PartMemory memory, String key) {
        this.bucket = bucket;
        this.key = key;
        this.buffer = new PartBuffer(memory);
    }

    /** Has something said of the object, if no part of it has been sent yet. */
    void mark(String name, String value) {
        marks.put(name, value);
    }

    long position() {
        return sent + buffer.size();
    }

    void write(ByteBuffer bytes) {
        requireOpen();
        while (bytes.hasRemaining()) {
            int room = partBytes() - buffer.size();
            int end = bytes.limit();
            bytes.limit(Math.min(end, bytes.position() + room));
            buffer.put(bytes);
            bytes.limit(end);
            flushFull();
        }
    }

    /** Reads a range and writes it. */
    void gather(BlobContent source, long position, long length) {
        requireOpen();
        long end = position + length;
        long next = position;
        while (next < end) {
            ByteBuffer room = buffer.room();
            room.limit((int) Math.min(room.limit(), room.position() + (end - next)));
            int read = source.read(next, room);
            if (read < 0) {
                throw new BlobStoreException("a source of " + key + " ended early, at " + next);
            }
            buffer.grow(read);
            next += read;
            flushFull();
        }
    }

    /**
     * Has the store copy a range of one of its objects. What is gathered so far must become a part of its own, and borrows from
     * the head of the range what it lacks for one; a range that is too short then is read.
     */
    void copy(S3BlobContent source, long position, long length) {
        requireOpen();
        long least = leastPartBytes();
        long borrowed = buffer.size() == 0 ? 0 : Math.max(0, least - buffer.size());
        if (length - borrowed < least) {
            gather(source, position, length);
            return;
        }
        gather(source, position, borrowed);
        if (buffer.size() > 0) {
            flush();
        }
        copyWhole(source.key(), position + borrowed, length - borrowed);
    }

    private void copyWhole(String source, long position, long length) {
        long next = position;
        long left = length;
        while (left > 0) {
            long step = Math.min(left, MAX_COPY_BYTES);
            if (left > step && left - step < LEAST_PART_BYTES) {
                step = left / 2;
            }
            parts.add(bucket.copy(begun(), nextNumber(), source, next, next + step - 1));
            next += step;
            left -= step;
            sent += step;
        }
    }

    /** The store has the object when this returns, whole. */
    void publish() {
        requireOpen();
        if (parts.isEmpty()) {
            settle(() -> bucket.put(key, buffer, marks), buffer.size());
        } else {
            if (buffer.size() > 0) {
                flush();
            }
            settle(() -> bucket.complete(begun(), parts), sent);
        }
        settled = true;
        buffer.close();
    }

    /** A store that did not answer may have done it all the same: then the object is there, with our mark and size. */
    private void settle(Runnable lastStep, long sizeBytes) {
        try {
            lastStep.run();
        } catch (BlobStoreException failed) {
            if (!isOursAt(sizeBytes, failed)) {
                throw failed instanceof BlobStoreException.NotFound
                        ? new BlobStoreException("the parts of " + key + " are gone", failed)
                        : failed;
            }
        }
    }

    private boolean isOursAt(long sizeBytes, BlobStoreException failure) {
        try {
            return bucket.head(key)
                    .filter(head -> head.sizeBytes() == sizeBytes)
                    .filter(head -> token.equals(head.marks().get(TOKEN)))
                    .isPresent();
        } catch (BlobStoreException second) {
            failure.addSuppressed(second);
            return false;
        }
    }

    private void flushFull() {
        if (buffer.size() >= partBytes()) {
            flush();
        }
    }

    private void flush() {
        parts.add(bucket.part(begun(), nextNumber(), buffer));
        sent += buffer.size();
        buffer.clear();
    }

    private Underway begun() {
        if (underway.isEmpty()) {
            underway = Optional.of(new Underway(key, bucket.begin(key, marks), Instant.EPOCH));
        }
        return underway.get();
    }

    private int nextNumber() {
        if (parts.size() == MAX_PARTS) {
            throw new BlobStoreException(key + " has more parts than an object may have");
        }
        return parts.size() + 1;
    }

    /** 8 MiB for 39 GiB, then twice as much for each thousand parts: 532 GiB in all. */
    private int partBytes() {
        int doublings = Math.max(0, parts.size() - USUAL_PARTS + PARTS_PER_DOUBLING) / PARTS_PER_DOUBLING;
        return USUAL_PART_BYTES << doublings;
    }

    private long leastPartBytes() {
        return parts.size() < USUAL_PARTS ? LEAST_PART_BYTES : partBytes();
    }

    private void requireOpen() {
        if (settled) {
            throw new IllegalStateException(key + " was published or discarded");
        }
    }

    /** Parts that cannot be removed now are removed by a sweep. */
    @Override
    public void close() {
        if (settled) {
            return;
        }
        settled = true;
        buffer.close();
        underway.ifPresent(begun -> {
            try {
                bucket.abort(begun);
            } catch (BlobStoreException failed) {
                LOG.log(Level.WARNING, "parts not removed, key=" + key, failed);
            }
        });
    }
}
