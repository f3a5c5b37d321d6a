package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A file that exists as a recipe: its bytes are read where they were recorded. Form: {@link RecipeWriter}. */
final class RecipeContent implements RangedContent {
    private static final int TAIL_BYTES = 2 * Long.BYTES;
    private static final long MAX_INDEX_BYTES = 64L << 20;

    private final OpenBlobs open;
    private final BlobId[] blobs;
    private final int[] scratch;
    private final int[] sources;
    private final long[] positions;
    // where each range begins in the file, and the end of all
    private final long[] starts;

    private RecipeContent(OpenBlobs open, BlobId self, ByteBuffer index) {
        this.open = open;
        if (index.getInt() != RecipeWriter.VERSION) {
            throw new BlobStoreException("recipe " + self + " is of another version");
        }
        this.blobs = new BlobId[index.getInt()];
        byte[] id = new byte[RecipeWriter.ID_BYTES];
        for (int i = 0; i < blobs.length; i++) {
            index.get(id);
            blobs[i] = new BlobId(HexFormat.of().formatHex(id));
        }
        this.scratch = new int[index.getInt()];
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = index.getInt();
        }
        int count = index.getInt();
        this.sources = new int[count];
        this.positions = new long[count];
        this.starts = new long[count + 1];
        for (int i = 0; i < count; i++) {
            sources[i] = index.getInt();
            positions[i] = index.getLong();
            starts[i + 1] = starts[i] + index.getLong();
        }
        this.self = self;
    }

    private final BlobId self;

    /** @param open closed with the content */
    static RecipeContent open(OpenBlobs open, BlobId recipe) {
        BlobContent content = open.get(recipe);
        ByteBuffer tail = read(content, content.sizeBytes() - TAIL_BYTES, TAIL_BYTES, recipe);
        long indexAt = tail.getLong();
        long indexBytes = content.sizeBytes() - TAIL_BYTES - indexAt;
        if (tail.getLong() != RecipeWriter.MAGIC || indexBytes < 0 || indexBytes > MAX_INDEX_BYTES) {
            throw new BlobStoreException("blob " + recipe + " is no recipe");
        }
        try {
            return new RecipeContent(open, recipe, read(content, indexAt, (int) indexBytes, recipe));
        } catch (BufferUnderflowException | NegativeArraySizeException broken) {
            throw new BlobStoreException("recipe " + recipe + " is broken", broken);
        }
    }

    private static ByteBuffer read(BlobContent content, long position, int length, BlobId recipe) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (position >= 0 && bytes.hasRemaining()) {
            if (content.read(position + bytes.position(), bytes) < 0) {
                break;
            }
        }
        if (bytes.hasRemaining()) {
            throw new BlobStoreException("recipe " + recipe + " is too short");
        }
        return bytes.flip();
    }

    /** The blobs that exist for this recipe only. */
    List<BlobId> scratch() {
        return Arrays.stream(scratch).mapToObj(index -> blobs[index]).toList();
    }

    @Override
    public long sizeBytes() {
        return starts[sources.length];
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= sizeBytes()) {
            return -1;
        }
        int range = rangeAt(position);
        int limit = into.limit();
        into.limit(into.position() + (int) Math.min(into.remaining(), starts[range + 1] - position));
        int read = open.get(blobOf(range)).read(positions[range] + position - starts[range], into);
        into.limit(limit);
        return read;
    }

    @Override
    public void resolve(long position, long length, Taker taker) {
        long at = position;
        while (at < position + length) {
            int range = rangeAt(at);
            long end = Math.min(position + length, starts[range + 1]);
            BlobId blob = blobOf(range);
            taker.range(blob, open.get(blob), positions[range] + at - starts[range], end - at);
            at = end;
        }
    }

    @Override
    public long storedPosition(long position) {
        int range = rangeAt(position);
        return positions[range] + position - starts[range];
    }

    private BlobId blobOf(int range) {
        return sources[range] == RecipeWriter.SELF ? self : blobs[sources[range]];
    }

    private int rangeAt(long position) {
        int found = Arrays.binarySearch(starts, 0, sources.length, position);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public void close() {
        open.close();
    }
}
