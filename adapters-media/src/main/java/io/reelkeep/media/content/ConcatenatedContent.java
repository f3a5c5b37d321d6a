package io.reelkeep.media.content;

import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Several blobs seen as one. */
public final class ConcatenatedContent implements RangedContent {
    private final OpenBlobs blobs;
    private final boolean owning;
    private final List<BlobId> parts;
    // where each part begins, and the end of all
    private final long[] starts;

    private ConcatenatedContent(OpenBlobs blobs, List<BlobId> parts, boolean owning) {
        this.blobs = blobs;
        this.owning = owning;
        this.parts = List.copyOf(parts);
        this.starts = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + blobs.get(parts.get(i)).sizeBytes();
        }
    }

    /** @param blobs stay the caller's */
    public static ConcatenatedContent of(OpenBlobs blobs, List<BlobId> parts) {
        return new ConcatenatedContent(blobs, parts, false);
    }

    /** @param blobs closed with the content */
    static ConcatenatedContent owning(OpenBlobs blobs, List<BlobId> parts) {
        return new ConcatenatedContent(blobs, parts, true);
    }

    /** Where a part begins; the number of parts tells the end. */
    public long startOf(int part) {
        return starts[part];
    }

    @Override
    public long sizeBytes() {
        return starts[parts.size()];
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= sizeBytes()) {
            return -1;
        }
        int part = partAt(position);
        return blobs.get(parts.get(part)).read(position - starts[part], into);
    }

    @Override
    public long storedPosition(long position) {
        return position - starts[partAt(position)];
    }

    @Override
    public void resolve(long position, long length, Taker taker) {
        long at = position;
        while (at < position + length) {
            int part = partAt(at);
            long end = Math.min(position + length, starts[part + 1]);
            BlobId blob = parts.get(part);
            taker.range(blob, blobs.get(blob), at - starts[part], end - at);
            at = end;
        }
    }

    /** Empty parts begin where the next begins, too: the last of those that begin there has the byte. */
    private int partAt(long position) {
        int found = Arrays.binarySearch(starts, 0, parts.size(), position);
        int part = found >= 0 ? found : -found - 2;
        while (starts[part + 1] <= position) {
            part++;
        }
        return part;
    }

    @Override
    public void close() {
        if (owning) {
            blobs.close();
        }
    }
}
