package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.content.ContentTag;
import io.reelkeep.media.layout.Strip;

/** Copies the bytes of a cut to a sink, in slices so short that work can be ended at any time. */
final class CutWriter {
    private static final long SLICE_BYTES = 8L << 20;

    private final CutJob job;
    private final BlobSink sink;
    private final Progress progress;
    private final ContentTag tag = new ContentTag();

    CutWriter(CutJob job, BlobSink sink, Progress progress) {
        this.job = job;
        this.sink = sink;
        this.progress = progress;
    }

    /** @return the content tag */
    String write() {
        progress.reached(0);
        for (Strip strip : job.layout().strips()) {
            if (strip instanceof Strip.Literal literal) {
                tag.literal(literal.bytes());
                sink.append(literal.bytes());
            } else if (strip instanceof Strip.Copy copy) {
                copy(copy);
            }
            progress.reached(sink.position());
        }
        return tag.hex();
    }

    private void copy(Strip.Copy copy) {
        CutSource source = job.source(copy.source());
        tag.range(source.body().contentTag(), copy.position(), copy.lengthBytes());
        long end = copy.position() + copy.lengthBytes();
        for (long at = copy.position(); at < end; at += SLICE_BYTES) {
            sink.append(source.content(), at, Math.min(SLICE_BYTES, end - at));
            progress.reached(sink.position());
        }
    }
}
