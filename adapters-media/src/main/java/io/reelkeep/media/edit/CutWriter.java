package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.content.ContentTag;
import io.reelkeep.media.content.SlicedCopy;
import io.reelkeep.media.layout.Strip;

/** Copies the bytes of a cut to a sink, in slices so short that the work can be ended at any time. */
final class CutWriter {
    private final CutJob job;
    private final BlobSink sink;
    private final Progress progress;
    private final SlicedCopy copy;
    private final ContentTag tag = new ContentTag();

    CutWriter(CutJob job, BlobSink sink, Progress progress) {
        this.job = job;
        this.sink = sink;
        this.progress = progress;
        this.copy = new SlicedCopy(sink, progress);
    }

    /** @return the content tag */
    String write() {
        progress.reached(0);
        for (Strip strip : job.layout().strips()) {
            append(strip);
            progress.reached(sink.position());
        }
        return tag.hex();
    }

    private void append(Strip strip) {
        if (strip instanceof Strip.Literal literal) {
            tag.literal(literal.bytes());
            copy.literal(literal.bytes());
        } else if (strip instanceof Strip.Copy range) {
            CutSource source = job.source(range.source());
            tag.range(source.body().contentTag(), range.position(), range.lengthBytes());
            source.content().resolve(range.position(), range.lengthBytes(), copy);
        }
    }
}
