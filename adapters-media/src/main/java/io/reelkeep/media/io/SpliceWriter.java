package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.application.ingest.port.Stitcher.Written;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.RecipeWriter;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.layout.Alignment;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
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

    StitchedFile write(FilePlan plan, Supplier<BlobSink> sinks) {
        OutputLayout layout = BoxReader.guarded("layout", () -> OutputLayout.of(plan.composition(), alignment()));
        try (BlobSink sink = sinks.get()) {
            var recipe = new RecipeWriter(sink);
            layout.strips().forEach(strip -> append(strip, recipe));
            Verification.check(layout, plan.composition(), recipe.fileBytes());
            var body = FileBody.recipe(sink.id(), recipe.fileBytes(), recipe.tag());
            return new StitchedFile(
                    body,
                    List.of(new Written(sink.id(), recipe.finish())),
                    plan.composition().durationMillis(),
                    plan.codecs(),
                    plan.firstPiece(),
                    plan.lastPiece(),
                    plan.lost(),
                    plan.seams());
        }
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
