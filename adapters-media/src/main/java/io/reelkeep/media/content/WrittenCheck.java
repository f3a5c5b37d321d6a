package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;

/**
 * Compares what was written with where it came from, before the source is let go: the ends of every range, or of some of
 * them evenly spread where there are very many.
 */
final class WrittenCheck implements RangedContent.Taker {
    private static final int EDGE_BYTES = 4 << 10;
    private static final long STRIDE_BYTES = 1L << 20;

    private final BlobContent written;
    private final BlobId id;
    private final ByteBuffer expected = ByteBuffer.allocate(EDGE_BYTES);
    private final ByteBuffer found = ByteBuffer.allocate(EDGE_BYTES);
    private long position;
    private long checkedTo;

    private WrittenCheck(BlobContent written, BlobId id) {
        this.written = written;
        this.id = id;
    }

    /** @throws BlobStoreException when the store did not keep what it was given */
    static void check(RangedContent source, BlobStore store, BlobId written) {
        try (BlobContent content = store.open(written)) {
            if (content.sizeBytes() != source.sizeBytes()) {
                throw new BlobStoreException("blob " + written + " has " + content.sizeBytes() + " bytes");
            }
            source.resolve(0, source.sizeBytes(), new WrittenCheck(content, written));
        }
    }

    @Override
    public void range(BlobId blob, BlobContent content, long from, long length) {
        boolean due = position == 0 || length >= STRIDE_BYTES || position >= checkedTo;
        if (due) {
            int edge = (int) Math.min(EDGE_BYTES, length);
            compare(content, from, position, edge);
            compare(content, from + length - edge, position + length - edge, edge);
            checkedTo = position + STRIDE_BYTES;
        }
        position += length;
    }

    @Override
    public void literal(ByteBuffer bytes) {
        position += bytes.remaining();
    }

    private void compare(BlobContent source, long sourceAt, long writtenAt, int length) {
        if (!read(source, sourceAt, length, expected).equals(read(written, writtenAt, length, found))) {
            throw new BlobStoreException("blob " + id + " differs from its source at " + writtenAt);
        }
    }

    private static ByteBuffer read(BlobContent content, long position, int length, ByteBuffer into) {
        into.clear().limit(length);
        while (into.hasRemaining() && content.read(position + into.position(), into) > 0) {
            // Every read goes on where the last one ended.
        }
        return into.flip();
    }
}
