package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.Take.Spliced;
import io.reelkeep.media.io.Take.Whole;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Format;
import io.reelkeep.media.timeline.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Splices pieces: reads their indexes, composes a new one, and writes down where the media lie. Of MP4, FLV and WebM no
 * media byte is moved; of transport streams the bare samples are written to a blob of their own. Safe for use by several
 * threads.
 */
public final class Mp4Splicer implements Stitcher {
    private final BlobStore store;
    private final Limits limits;

    public Mp4Splicer(BlobStore store) {
        this(store, Limits.forThisHeap());
    }

    Mp4Splicer(BlobStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public List<StitchedFile> stitch(StitchOrder order, Supplier<BlobSink> sinks) {
        if (order.pieces().isEmpty()) {
            throw new IllegalArgumentException("nothing to stitch");
        }
        try (var blobs = new OpenBlobs(store)) {
            Findings found = SourceReader.read(order, blobs, sinks, limits);
            var losses = new ArrayList<>(found.losses());
            List<FilePlan> plans = plan(found.takes(), losses);
            List<List<LostPiece>> lost = FilePlan.share(plans, losses);
            var writer = new SpliceWriter(found.sources(), store.copyAlignmentBytes());
            var files = new ArrayList<StitchedFile>();
            for (int i = 0; i < plans.size(); i++) {
                files.add(writer.write(plans.get(i), lost.get(i), sinks));
            }
            return files;
        }
    }

    private List<FilePlan> plan(List<Take> takes, List<Loss> losses) {
        List<FilePlan> plans = tryPlan(takes, losses);
        if (plans.isEmpty()) {
            Code code = losses.stream().map(Loss::code).findFirst().orElse(Code.NO_SAMPLES);
            throw new MediaRefused(code, "none of the pieces can be used: " + code.word());
        }
        return plans;
    }

    private List<FilePlan> tryPlan(List<Take> takes, List<Loss> losses) {
        try {
            return planAll(takes, Set.of());
        } catch (MediaRefused refused) {
            // One piece with impossible times must not take the others down: find it by composing each alone.
            Set<Integer> culprits = new HashSet<>();
            for (int i = 0; i < takes.size(); i++) {
                if (!isComposable(takes.get(i))) {
                    culprits.add(i);
                    losses.add(new Loss(takes.get(i).firstNumber(), i, false, 0, refused.code()));
                }
            }
            if (culprits.isEmpty()) {
                throw refused;
            }
            return planAll(takes, culprits);
        }
    }

    private boolean isComposable(Take take) {
        try {
            if (take instanceof Spliced spliced) {
                compose(List.of(spliced));
            }
            return true;
        } catch (MediaRefused refused) {
            return false;
        }
    }

    private Composition compose(List<Spliced> takes) {
        List<Span> spans = takes.stream().map(Spliced::span).toList();
        return BoxReader.guarded("composition", () -> Composer.compose(spans, limits.samples()));
    }

    private List<FilePlan> planAll(List<Take> takes, Set<Integer> dropped) {
        var plans = new ArrayList<FilePlan>();
        var run = new ArrayList<Integer>();
        Format format = null;
        for (int i = 0; i < takes.size(); i++) {
            if (dropped.contains(i)) {
                continue;
            }
            if (takes.get(i) instanceof Whole whole) {
                endRun(takes, run, plans);
                format = null;
                plans.add(new WebmPlan(whole, i));
            } else if (takes.get(i) instanceof Spliced spliced) {
                Format next = Format.of(spliced.span());
                if (format != null && !format.allows(next)) {
                    endRun(takes, run, plans);
                    format = null;
                }
                format = format == null ? next : format.with(next);
                run.add(i);
            }
        }
        endRun(takes, run, plans);
        return plans;
    }

    private void endRun(List<Take> takes, List<Integer> run, List<FilePlan> plans) {
        if (!run.isEmpty()) {
            List<Spliced> own = run.stream()
                    .map(takes::get)
                    .flatMap(take -> take instanceof Spliced spliced ? Stream.of(spliced) : Stream.of())
                    .toList();
            plans.add(new SplicedPlan(own, run, compose(own)));
            run.clear();
        }
    }
}
