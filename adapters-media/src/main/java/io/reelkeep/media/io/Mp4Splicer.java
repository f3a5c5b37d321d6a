package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.SourceReader.Loss;
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

/**
 * Splices MP4 pieces: reads their indexes, composes a new one, and writes down where the media lie. No media byte is
 * moved. Safe for use by several threads.
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
            SourceReader read = SourceReader.read(order, blobs, limits);
            List<FilePlan> plans = plan(read);
            var writer = new SpliceWriter(read.sources(), store.copyAlignmentBytes());
            var files = new ArrayList<StitchedFile>();
            for (FilePlan plan : plans) {
                files.add(writer.write(plan, sinks));
            }
            return files;
        }
    }

    private List<FilePlan> plan(SourceReader read) {
        var losses = new ArrayList<>(read.losses());
        List<FilePlan> plans = tryPlan(read.spans(), losses);
        if (plans.isEmpty()) {
            Code code = losses.stream().map(Loss::code).findFirst().orElse(Code.NO_SAMPLES);
            throw new MediaRefused(code, "none of the pieces can be used: " + code.word());
        }
        return plans;
    }

    private List<FilePlan> tryPlan(List<Span> spans, List<Loss> losses) {
        try {
            return planAll(spans, losses, Set.of());
        } catch (MediaRefused refused) {
            // One piece with impossible times must not take the others down: find it by composing each alone.
            Set<Integer> culprits = new HashSet<>();
            for (int i = 0; i < spans.size(); i++) {
                if (!isComposable(spans.get(i))) {
                    culprits.add(i);
                    losses.add(new Loss(spans.get(i).firstNumber(), i, false, 0, refused.code()));
                }
            }
            if (culprits.isEmpty()) {
                throw refused;
            }
            return planAll(spans, losses, culprits);
        }
    }

    private boolean isComposable(Span span) {
        try {
            compose(List.of(span));
            return true;
        } catch (MediaRefused refused) {
            return false;
        }
    }

    private Composition compose(List<Span> spans) {
        return BoxReader.guarded("composition", () -> Composer.compose(spans, limits.samples()));
    }

    private List<FilePlan> planAll(List<Span> spans, List<Loss> losses, Set<Integer> dropped) {
        var plans = new ArrayList<FilePlan>();
        var run = new ArrayList<Integer>();
        Format format = null;
        for (int i = 0; i < spans.size(); i++) {
            if (dropped.contains(i)) {
                continue;
            }
            Format next = Format.of(spans.get(i));
            if (format != null && !format.allows(next)) {
                plans.add(planOne(spans, run));
                run.clear();
                format = null;
            }
            format = format == null ? next : format.with(next);
            run.add(i);
        }
        if (!run.isEmpty()) {
            plans.add(planOne(spans, run));
        }
        return plans.isEmpty() ? plans : FilePlan.share(plans, losses);
    }

    private FilePlan planOne(List<Span> spans, List<Integer> run) {
        List<Span> own = run.stream().map(spans::get).toList();
        return FilePlan.of(own, run, compose(own));
    }
}
