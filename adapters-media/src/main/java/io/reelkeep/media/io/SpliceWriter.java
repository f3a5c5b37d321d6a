package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.application.ingest.port.Stitcher.Written;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.domain.recording.FileBody.Form;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.RecipeWriter;
import io.reelkeep.media.demux.Demuxed.Scratch;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.layout.Alignment;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes the recipes of planned files to sinks. A file is checked before its recipe becomes visible. */
final class SpliceWriter {
    private final List<ConcatenatedContent> sources;
    private final int copyAlignmentBytes;

    /** @param copyAlignmentBytes of the store that the files will be written out to */
    SpliceWriter(List<ConcatenatedContent> sources, int copyAlignmentBytes) {
        this.sources = sources;
        this.copyAlignmentBytes = copyAlignmentBytes;
    }

    StitchedFile write(FilePlan plan, List<LostPiece> lost, Supplier<BlobSink> sinks) {
        return plan instanceof SplicedPlan spliced
                ? writeSpliced(spliced, lost, sinks)
                : writeWebm((WebmPlan) plan, lost, sinks);
    }

    private StitchedFile writeSpliced(SplicedPlan plan, List<LostPiece> lost, Supplier<BlobSink> sinks) {
        OutputLayout layout = BoxReader.guarded("layout", () -> OutputLayout.of(plan.composition(), alignment()));
        try (BlobSink sink = sinks.get()) {
            var recipe = new RecipeWriter(sink);
            var written = new ArrayList<Written>();
            for (Scratch scratch : plan.scratch()) {
                recipe.scratch(scratch.blob(), scratch.digest());
                written.add(new Written(scratch.blob(), scratch.sizeBytes()));
            }
            layout.strips().forEach(strip -> append(strip, recipe));
            Verification.check(layout, plan.composition(), recipe.fileBytes());
            return finish(plan, Container.MP4, lost, sink, recipe, written);
        }
    }

    private StitchedFile writeWebm(WebmPlan plan, List<LostPiece> lost, Supplier<BlobSink> sinks) {
        try (BlobSink sink = sinks.get()) {
            var recipe = new RecipeWriter(sink);
            plan.take().file().strips().forEach(strip -> append(strip, recipe));
            return finish(plan, Container.WEBM, lost, sink, recipe, new ArrayList<>());
        }
    }

    private static StitchedFile finish(
            FilePlan plan,
            Container container,
            List<LostPiece> lost,
            BlobSink sink,
            RecipeWriter recipe,
            List<Written> written) {
        var body = new FileBody(sink.id(), Form.RECIPE, container, recipe.fileBytes(), recipe.tag());
        written.add(0, new Written(sink.id(), recipe.finish()));
        return new StitchedFile(
                body,
                written,
                plan.durationMillis(),
                plan.codecs(),
                plan.firstPiece(),
                plan.lastPiece(),
                lost,
                plan.seams());
    }

    private Alignment alignment() {
        return new Alignment(copyAlignmentBytes, source -> sources.get(source)::storedPosition);
    }

    private void append(Strip strip, RecipeWriter recipe) {
        if (strip instanceof Strip.Literal literal) {
            recipe.literal(literal.bytes());
        } else if (strip instanceof Strip.Copy copy) {
            sources.get(copy.source()).resolve(copy.position(), copy.lengthBytes(), recipe);
        }
    }
}
