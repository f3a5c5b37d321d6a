package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.layout.Alignment;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import java.util.List;
import java.util.function.Supplier;

/** Writes planned files to sinks. A file is checked before it becomes visible. */
final class SpliceWriter {
    private final List<ConcatenatedContent> sources;
    private final OpenBlobs blobs;

    SpliceWriter(List<ConcatenatedContent> sources, OpenBlobs blobs) {
        this.sources = sources;
        this.blobs = blobs;
    }

    StitchedFile write(FilePlan plan, Supplier<BlobSink> sinks) {
        OutputLayout layout = BoxReader.guarded("layout", () -> OutputLayout.of(plan.composition(), alignment()));
        var tag = new ContentTag();
        try (BlobSink sink = sinks.get()) {
            for (Strip strip : layout.strips()) {
                append(strip, sink, tag);
            }
            Verification.check(layout, plan.composition(), sink.position());
            long size = sink.commit();
            return new StitchedFile(
                    sink.id(),
                    size,
                    tag.hex(),
                    plan.composition().durationMillis(),
                    plan.codecs(),
                    plan.firstPiece(),
                    plan.lastPiece(),
                    plan.lost(),
                    plan.seams());
        }
    }

    private Alignment alignment() {
        return new Alignment(blobs.copyAlignmentBytes(), source -> sources.get(source)::storedPosition);
    }

    private void append(Strip strip, BlobSink sink, ContentTag tag) {
        if (strip instanceof Strip.Literal literal) {
            tag.literal(literal.bytes());
            sink.append(literal.bytes());
        } else if (strip instanceof Strip.Copy copy) {
            sources.get(copy.source()).resolve(copy.position(), copy.lengthBytes(), (blob, position, length) -> {
                tag.range(blob, position, length);
                sink.append(blobs.get(blob), position, length);
            });
        }
    }
}
