package io.reelkeep.media.edit;

import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.CutPlan;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.RangedContent;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.layout.Alignment;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Format;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order with its files open, composed and laid out. */
final class CutJob implements AutoCloseable {
    private final CutOrder order;
    private final Limits limits;
    private final Map<FileBody, CutSource> sources = new LinkedHashMap<>();
    private final BlobStore store;
    private final List<Part> parts = new ArrayList<>();
    private Arrangement arrangement;

    private CutJob(CutOrder order, BlobStore store, Limits limits) {
        this.order = order;
        this.limits = limits;
        this.store = store;
        try {
            var bodies = new StoredBodies(store);
            order.pieces().forEach(piece -> open(piece.body(), bodies));
            BoxReader.guarded("cut", this::cut);
            this.arrangement = BoxReader.guarded("layout", () -> arrange(parts));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** @throws MediaRefused when it cannot be cut as asked */
    static CutJob open(CutOrder order, BlobStore store, Limits limits) {
        return new CutJob(order, store, limits);
    }

    private void open(FileBody body, StoredBodies bodies) {
        if (!sources.containsKey(body)) {
            int held = sources.values().stream().mapToInt(CutSource::samples).sum();
            var left =
                    new Limits(limits.headerBytes(), limits.samples() - held, limits.tracks(), limits.topLevelBoxes());
            RangedContent content = bodies.open(body);
            sources.put(body, BoxReader.guarded("file", () -> CutSource.read(body, content, left)));
        }
    }

    /** A span, and the piece that it is of. */
    private record Part(int piece, Span span) {}

    /** Parts, numbered as their sources are. */
    private record Arrangement(List<Part> parts, Composition composition, OutputLayout layout) {}

    private boolean cut() {
        Optional<Format> format = Optional.empty();
        boolean pictures = false;
        for (int i = 0; i < order.pieces().size(); i++) {
            CutSource source = sourceOf(i);
            Optional<Span> span =
                    new PieceCut(source, order.pieces().get(i), order.mode()).span(parts.size(), !pictures);
            if (span.isPresent()) {
                parts.add(new Part(i, span.get()));
                format = Optional.of(join(format, source.format(), i));
                pictures |= span.get().video().isPresent();
            }
        }
        if (parts.isEmpty()) {
            throw new MediaRefused(Code.EMPTY_RANGE, "nothing is left between the bounds");
        }
        return pictures;
    }

    private Arrangement arrange(List<Part> own) {
        List<Span> spans = own.stream().map(Part::span).toList();
        Composition composition = Composer.compose(spans, limits.samples());
        var alignment = new Alignment(
                store.copyAlignmentBytes(),
                number -> sourceOf(own.get(number).piece()).content()::storedPosition);
        return new Arrangement(own, composition, OutputLayout.of(composition, alignment));
    }

    /** Whether pictures near the bounds can be encoded anew, and need be. */
    boolean needsEncoding() {
        return arrangement.composition().hiddenPictures() > 0
                && sources.values().stream().allMatch(Boundaries::fit);
    }

    /** Encodes anew what cannot be copied without hiding something. */
    void encode(BoundaryEncoder encoder, Runnable check) {
        var split = new ArrayList<Part>();
        for (Part part : parts) {
            var boundaries = new Boundaries(sourceOf(part.piece()), encoder, limits, check);
            List<Span> spans = part.span().video().isPresent() ? boundaries.split(part.span()) : List.of(part.span());
            spans.forEach(span -> split.add(new Part(part.piece(), span.numbered(split.size()))));
        }
        arrangement = BoxReader.guarded("layout", () -> arrange(split));
    }

    private static Format join(Optional<Format> before, Format next, int piece) {
        if (before.isPresent() && !before.get().allows(next)) {
            throw new MediaRefused(Code.FORMAT_MISMATCH, "piece " + (piece + 1) + " is of another format");
        }
        return before.map(format -> format.with(next)).orElse(next);
    }

    private CutSource sourceOf(int piece) {
        return Optional.ofNullable(sources.get(order.pieces().get(piece).body()))
                .orElseThrow();
    }

    /** Of the number that a strip names. */
    CutSource source(int number) {
        return sourceOf(arrangement.parts().get(number).piece());
    }

    Composition composition() {
        return arrangement.composition();
    }

    OutputLayout layout() {
        return arrangement.layout();
    }

    /** @param encodes what is hidden now is going to be encoded, or has been */
    CutPlan plan(boolean encodes) {
        String codecs = String.join(
                ",",
                composition().tracks().stream()
                        .map(track -> track.entry().rfc6381())
                        .toList());
        return new CutPlan(
                placed(),
                layout().sizeBytes(),
                composition().durationMillis(),
                codecs,
                encodes ? 0 : composition().hiddenPictures(),
                encodes);
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        List<Part> own = arrangement.parts();
        int next = 0;
        for (int piece = 0; piece < order.pieces().size(); piece++) {
            int first = next;
            while (next < own.size() && own.get(next).piece() == piece) {
                next++;
            }
            placed.add(placed(piece, first, next));
        }
        return placed;
    }

    private Placed placed(int piece, int first, int end) {
        List<Long> starts = composition().spanStartsMillis();
        long at = first < starts.size() ? starts.get(first) : composition().durationMillis();
        if (first == end) {
            long from = order.pieces().get(piece).fromMillis();
            return new Placed(from, from, at);
        }
        Extent begins = extent(first);
        Extent ends = extent(end - 1);
        return new Placed(
                Ticks.floorMillis(begins.startTicks(), begins.hz()), Ticks.floorMillis(ends.endTicks(), ends.hz()), at);
    }

    private Extent extent(int part) {
        return arrangement.parts().get(part).span().extent().orElseThrow();
    }

    @Override
    public void close() {
        sources.values().forEach(CutSource::close);
    }
}
