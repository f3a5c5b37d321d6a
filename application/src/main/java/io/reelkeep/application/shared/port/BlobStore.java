package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.BlobId;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps runs of bytes. A blob appears whole or not at all, and what a method returned from survives a power cut. An id
 * is written at most once: a second writer gets an {@link IllegalStateException}. Every method throws
 * {@link BlobStoreException} when the store fails.
 */
public interface BlobStore {
    /**
     * Reads {@code source} to its end and keeps it. When the source throws, or {@code check} does, nothing is kept and
     * the exception comes out as it was ({@link java.io.IOException} wrapped in {@link java.io.UncheckedIOException}).
     *
     * @param check sees the size and digest before the bytes become a blob
     */
    StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check);

    /** A blob to be composed of pieces. */
    BlobSink create(BlobId id);

    /** @throws BlobStoreException.NotFound when there is no such blob */
    BlobContent open(BlobId id);

    /**
     * Adds to an unfinished blob. All that came in is durable on return. When the source breaks with an
     * {@link java.io.IOException}, what came before is kept and counted; when it throws anything unchecked, everything of
     * this call is discarded and the exception comes out.
     *
     * @param offset where the bytes belong; anything beyond it from an unacknowledged earlier call is overwritten
     * @return the new offset
     */
    long append(BlobId id, long offset, InputStream source);

    /**
     * Turns an unfinished blob of exactly {@code sizeBytes} bytes into a blob; repeating it is harmless. One of no bytes
     * needs no {@link #append}.
     *
     * @throws BlobStoreException.NotFound when there is no such blob, finished or not
     */
    StoredBlob seal(BlobId id, long sizeBytes);

    /** Removes a blob, finished or not; absent ones are fine. */
    void delete(BlobId id);

    /**
     * How far apart the places are that a copied range had best be put at: where a range stands as far behind a multiple
     * of this in the new blob as in its source, {@link BlobSink#append(BlobContent, long, long)} may share the bytes
     * instead of copying them. A power of two; 1 when the place does not matter. The same for the life of the store.
     */
    default int copyAlignmentBytes() {
        return 1;
    }

    /**
     * Removes what writers that died before {@code before} have left and what has no id: a store that cleans up at its start has
     * none. What is still being written must be younger.
     */
    default void sweepRemains(Instant before) {}

    /** Bytes that can still be written; a guess. */
    long freeBytes();
}
