package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.PieceRuns.Stream;
import io.reelkeep.media.io.PieceRuns.Unusable;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.MovieReader.Damage;
import io.reelkeep.media.isobmff.parse.MovieReader.Reading;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.timeline.Format;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all pieces of an order: what of them can be used, and what not. */
final class SourceReader {
    private final OpenBlobs blobs;
    private final Limits limits;
    private final List<ConcatenatedContent> sources = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private int samples;

    private SourceReader(OpenBlobs blobs, Limits limits) {
        this.blobs = blobs;
        this.limits = limits;
    }

    /**
     * A piece, or a part of it, that cannot be used.
     *
     * @param span the loss lies at the start of this span; of none when it lies after all
     * @param joint the loss lies where the piece begins in its span, not at the start of the span
     */
    record Loss(int number, int span, boolean joint, long lostMillis, Code code) {}

    static SourceReader read(StitchOrder order, OpenBlobs blobs, Limits limits) {
        var reader = new SourceReader(blobs, limits);
        PieceRuns runs = PieceRuns.of(order, blobs);
        for (int i = 0; i <= runs.streams().size(); i++) {
            reader.loseBefore(i, runs.unusable());
            if (i < runs.streams().size()) {
                reader.read(
                        runs.streams().get(i),
                        order.goesOn() && i + 1 == runs.streams().size());
            }
        }
        return reader;
    }

    List<ConcatenatedContent> sources() {
        return sources;
    }

    List<Span> spans() {
        return spans;
    }

    List<Loss> losses() {
        return losses;
    }

    private void loseBefore(int stream, List<Unusable> unusable) {
        for (Unusable lost : unusable) {
            if (lost.streamsBefore() == stream) {
                lose(List.of(lost.piece()), lost.code(), 0);
            }
        }
    }

    private void lose(List<Piece> pieces, Code code, long lostMillis) {
        for (Piece piece : pieces) {
            losses.add(new Loss(piece.number(), spans.size(), false, lostMillis, code));
        }
    }

    /** @param goesOn the next file goes on with this stream */
    private void read(Stream stream, boolean goesOn) {
        List<List<Piece>> runs = stream.unbroken();
        int wantedFrom = stream.pieces().size() - stream.wanted();
        Optional<Movie> front = Optional.empty();
        Code failure = Code.NO_MOOV;
        int passed = 0;
        for (int i = 0; i < runs.size(); i++) {
            List<Piece> run = runs.get(i);
            int unwanted = Math.max(0, Math.min(run.size(), wantedFrom - passed));
            passed += run.size();
            if (i > 0 && (unwanted == run.size() || front.isEmpty())) {
                lose(run.subList(unwanted, run.size()), failure, 0);
                continue;
            }
            boolean mayGoOn = goesOn && i + 1 == runs.size();
            try {
                front = Optional.of(readGuarded(run, unwanted, front, mayGoOn));
            } catch (MediaRefused refused) {
                failure = refused.code();
                lose(run.subList(unwanted, run.size()), failure, 0);
            }
        }
    }

    private Movie readGuarded(List<Piece> run, int unwanted, Optional<Movie> front, boolean mayGoOn) {
        String what = "piece " + run.get(0).number();
        return BoxReader.guarded(what, () -> readRun(run, unwanted, front, mayGoOn));
    }

    /** @param mayGoOn the stream may have been cut here only because the next file begins */
    private Movie readRun(List<Piece> run, int unwanted, Optional<Movie> front, boolean mayGoOn) {
        var content =
                ConcatenatedContent.of(blobs, run.stream().map(Piece::blob).toList());
        long wantedFrom = content.startOf(unwanted);
        Reading reading = front.isPresent()
                ? readRear(front.get(), content, wantedFrom)
                : MovieReader.read(content, wantedFrom, remaining());
        if (unwanted < run.size()) {
            var job = new Run(run, unwanted, content, reading, mayGoOn);
            add(job);
        }
        return front.orElseGet(reading::movie);
    }

    private Reading readRear(Movie front, ConcatenatedContent content, long wantedFrom) {
        if (!front.isFragmented()) {
            throw new MediaRefused(Code.TRUNCATED, "the middle of the file is missing");
        }
        return MovieReader.readRear(front, content, wantedFrom, remaining());
    }

    /** All sources are held at one time. */
    private Limits remaining() {
        return new Limits(limits.headerBytes(), limits.samples() - samples, limits.tracks(), limits.topLevelBoxes());
    }

    private static int countSamples(Movie movie) {
        return movie.tracks().stream()
                .mapToInt(track -> track.samples().weight())
                .sum();
    }

    /** What is known of a run of pieces. */
    private record Run(
            List<Piece> pieces, int unwanted, ConcatenatedContent content, Reading reading, boolean mayGoOn) {
        long start(int piece) {
            return content.startOf(piece);
        }

        long end(int piece) {
            return content.startOf(piece + 1);
        }
    }

    private void add(Run run) {
        List<Integer> garbage = new ArrayList<>();
        List<Loss> found = damages(run, garbage);
        var marks = new ArrayList<Mark>();
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            long offset = marks.isEmpty() ? 0 : run.start(i);
            marks.add(new Mark(run.pieces().get(i).number(), offset, !garbage.contains(i)));
        }
        if (marks.stream().noneMatch(Mark::used)) {
            losses.addAll(found);
            return;
        }
        var builder = new SpanBuilder(run.reading().movie(), run.start(run.unwanted()));
        Span span = builder.build(sources.size(), marks);
        Format.of(span);
        sources.add(run.content());
        samples += countSamples(run.reading().movie());
        if (builder.picturesLostMillis() > 0) {
            losses.add(
                    new Loss(span.firstNumber(), spans.size(), true, builder.picturesLostMillis(), Code.NO_KEYFRAME));
        }
        losses.addAll(found);
        spans.add(span);
    }

    /** @param garbage takes the pieces of which nothing is of use */
    private List<Loss> damages(Run run, List<Integer> garbage) {
        var found = new ArrayList<Loss>();
        for (Damage damage : run.reading().damages()) {
            if (damage.from() < run.content().sizeBytes()) {
                damageWithin(run, damage, garbage, found);
            } else if (!run.mayGoOn()) {
                int last = run.pieces().get(run.pieces().size() - 1).number();
                found.add(new Loss(last, spans.size() + 1, false, damage.lostMillis(), damage.code()));
            }
        }
        long usedEnd = run.reading().movie().isFragmented() ? Long.MAX_VALUE : usedEnd(run.reading());
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            boolean empty = run.start(i) == run.end(i);
            if (!garbage.contains(i) && (empty || run.start(i) >= usedEnd)) {
                Code code = empty ? Code.NO_SAMPLES : Code.NO_MOOV;
                garbage.add(i);
                found.add(new Loss(run.pieces().get(i).number(), spans.size(), true, 0, code));
            }
        }
        return found;
    }

    private void damageWithin(Run run, Damage damage, List<Integer> garbage, List<Loss> found) {
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            boolean whole = damage.from() <= run.start(i) && run.end(i) <= damage.to() && run.start(i) < run.end(i);
            boolean part = damage.from() < run.end(i) && run.start(i) < damage.to();
            Code code = whole && damage.code() == Code.CORRUPT ? Code.NOT_MEDIA : damage.code();
            if (whole) {
                garbage.add(i);
            }
            // What follows the index and the media of a progressive file may be anything.
            if (whole || part && run.reading().movie().isFragmented()) {
                found.add(new Loss(run.pieces().get(i).number(), spans.size(), true, 0, code));
            }
        }
    }

    /** Where a progressive file has told all that it has to tell. */
    private static long usedEnd(Reading reading) {
        long end = reading.moovEnd();
        for (TrackIndex track : reading.movie().tracks()) {
            int count = track.samples().size();
            for (SampleCursor next = track.samples().cursor(0); next.sample() < count; next.advance()) {
                end = Math.max(end, next.endOffset());
            }
        }
        return end;
    }
}
