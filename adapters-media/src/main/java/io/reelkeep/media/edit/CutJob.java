package io.reelkeep.media.edit;

import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.editing.port.Cutter.CutPlan;
import io.reelkeep.application.editing.port.Cutter.Piece;
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
    private final List<Optional<Span>> spans = new ArrayList<>();
    private final Composition composition;
    private final OutputLayout layout;

    private CutJob(CutOrder order, BlobStore store, Limits limits) {
        this.order = order;
        this.limits = limits;
        try {
            var bodies = new StoredBodies(store);
            order.pieces().forEach(piece -> open(piece.body(), bodies));
            this.composition = BoxReader.guarded("cut", this::compose);
            this.layout = BoxReader.guarded("layout", () -> OutputLayout.of(composition, alignment(store)));
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

    private Composition compose() {
        Optional<Format> format = Optional.empty();
        boolean pictures = false;
        for (int i = 0; i < order.pieces().size(); i++) {
            Piece piece = order.pieces().get(i);
            CutSource source = source(i);
            Optional<Span> span = new PieceCut(source, piece, order.mode()).span(i, !pictures);
            spans.add(span);
            if (span.isPresent()) {
                format = Optional.of(join(format, source.format(), i));
                pictures |= span.get().video().isPresent();
            }
        }
        List<Span> used = spans.stream().flatMap(Optional::stream).toList();
        if (used.isEmpty()) {
            throw new MediaRefused(Code.EMPTY_RANGE, "nothing is left between the bounds");
        }
        return Composer.compose(used, limits.samples());
    }

    private static Format join(Optional<Format> before, Format next, int piece) {
        if (before.isPresent() && !before.get().allows(next)) {
            throw new MediaRefused(Code.FORMAT_MISMATCH, "piece " + (piece + 1) + " is of another format");
        }
        return before.map(format -> format.with(next)).orElse(next);
    }

    private Alignment alignment(BlobStore store) {
        return new Alignment(store.copyAlignmentBytes(), piece -> source(piece).content()::storedPosition);
    }

    /** Of the piece of that number, from 0. */
    CutSource source(int piece) {
        return Optional.ofNullable(sources.get(order.pieces().get(piece).body()))
                .orElseThrow();
    }

    Composition composition() {
        return composition;
    }

    OutputLayout layout() {
        return layout;
    }

    CutPlan plan() {
        String codecs = String.join(
                ",",
                composition.tracks().stream()
                        .map(track -> track.entry().rfc6381())
                        .toList());
        return new CutPlan(
                placed(),
                layout.sizeBytes(),
                composition.durationMillis(),
                codecs,
                composition.hiddenPictures(),
                false);
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        int used = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean after = used == composition.spanStartsMillis().size();
            long at = after
                    ? composition.durationMillis()
                    : composition.spanStartsMillis().get(used);
            placed.add(placed(i, at));
            used += spans.get(i).isPresent() ? 1 : 0;
        }
        return placed;
    }

    private Placed placed(int piece, long at) {
        if (spans.get(piece).isEmpty()) {
            long from = order.pieces().get(piece).fromMillis();
            return new Placed(from, from, at);
        }
        Extent extent = spans.get(piece).get().extent().orElseThrow();
        return new Placed(
                Ticks.floorMillis(extent.startTicks(), extent.hz()),
                Ticks.floorMillis(extent.endTicks(), extent.hz()),
                at);
    }

    @Override
    public void close() {
        sources.values().forEach(CutSource::close);
    }
}
