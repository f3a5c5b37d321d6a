package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;

/** Copies what it is given to a sink, in slices, so that somebody can watch and stop it. */
public final class SlicedCopy implements RangedContent.Taker {
    private static final long SLICE_BYTES = 8L << 20;

    private final BlobSink sink;
    private final Progress progress;
    private long reported;

    public SlicedCopy(BlobSink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    @Override
    public void range(BlobId blob, BlobContent content, long position, long length) {
        long end = position + length;
        for (long at = position; at < end; at += SLICE_BYTES) {
            sink.append(content, at, Math.min(SLICE_BYTES, end - at));
            report();
        }
    }

    @Override
    public void literal(ByteBuffer bytes) {
        sink.append(bytes);
        report();
    }

    private void report() {
        if (sink.position() - reported >= SLICE_BYTES) {
            reported = sink.position();
            progress.reached(reported);
        }
    }
}
