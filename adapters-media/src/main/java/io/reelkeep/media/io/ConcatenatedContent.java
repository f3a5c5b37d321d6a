package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Several blobs seen as one. */
final class ConcatenatedContent implements BlobContent {
    private final OpenBlobs blobs;
    private final List<BlobId> parts;
    // where each part begins, and the end of all
    private final long[] starts;

    ConcatenatedContent(OpenBlobs blobs, List<BlobId> parts) {
        this.blobs = blobs;
        this.parts = List.copyOf(parts);
        this.starts = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + blobs.get(parts.get(i)).sizeBytes();
        }
    }

    /** Takes one range of one blob. */
    @FunctionalInterface
    interface RangeTaker {
        void take(BlobId blob, long position, long length);
    }

    long startOf(int part) {
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

    /** Where in its blob a byte lies. */
    long storedPosition(long position) {
        return position - starts[partAt(position)];
    }

    /** Tells a range in terms of the blobs it lies in. */
    void resolve(long position, long length, RangeTaker taker) {
        long at = position;
        while (at < position + length) {
            int part = partAt(at);
            long end = Math.min(position + length, starts[part + 1]);
            taker.take(parts.get(part), at - starts[part], end - at);
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

    /** The blobs belong to {@link OpenBlobs}. */
    @Override
    public void close() {}
}
