package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.PieceRuns.Stream;
import io.reelkeep.media.io.PieceRuns.Unusable;
import io.reelkeep.media.isobmff.parse.Limits;
import java.util.List;
import java.util.function.Supplier;

/** Reads all pieces of an order, each stream by its container. */
final class SourceReader {
    private final OpenBlobs blobs;
    private final Supplier<BlobSink> sinks;
    private final Findings findings;

    private SourceReader(OpenBlobs blobs, Supplier<BlobSink> sinks, Findings findings) {
        this.blobs = blobs;
        this.sinks = sinks;
        this.findings = findings;
    }

    /** @param sinks gives an empty sink for what must be put into another form */
    static Findings read(StitchOrder order, OpenBlobs blobs, Supplier<BlobSink> sinks, Limits limits) {
        var findings = new Findings(limits);
        var reader = new SourceReader(blobs, sinks, findings);
        PieceRuns runs = PieceRuns.of(order, blobs);
        for (int i = 0; i <= runs.streams().size(); i++) {
            reader.loseBefore(i, runs.unusable());
            if (i < runs.streams().size()) {
                reader.read(
                        runs.streams().get(i),
                        order.goesOn() && i + 1 == runs.streams().size());
            }
        }
        return findings;
    }

    private void loseBefore(int stream, List<Unusable> unusable) {
        for (Unusable lost : unusable) {
            if (lost.streamsBefore() == stream) {
                findings.lose(List.of(lost.piece()), lost.code());
            }
        }
    }

    private void read(Stream stream, boolean goesOn) {
        switch (stream.format()) {
            case MP4 -> new Mp4Reader(blobs, findings).read(stream, goesOn);
            case TS, FLV -> new DemuxingReader(blobs, sinks, findings).read(stream, goesOn);
            case WEBM -> new WebmReader(blobs, findings).read(stream, goesOn);
        }
    }
}
