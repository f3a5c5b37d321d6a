package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.PieceRuns.Run;
import io.reelkeep.media.io.PieceRuns.Stream;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.MovieReader.Damage;
import io.reelkeep.media.isobmff.parse.MovieReader.Reading;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.timeline.Span.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pieces of streams of MP4: progressive and fragmented. */
final class Mp4Reader {
    private final OpenBlobs blobs;
    private final Findings findings;

    Mp4Reader(OpenBlobs blobs, Findings findings) {
        this.blobs = blobs;
        this.findings = findings;
    }

    /** @param goesOn the next file goes on with this stream */
    void read(Stream stream, boolean goesOn) {
        List<Run> runs = stream.unbroken();
        Optional<Movie> front = Optional.empty();
        Code failure = Code.NO_MOOV;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (i > 0 && (run.wanted().isEmpty() || front.isEmpty())) {
                findings.lose(run.wanted(), failure);
                continue;
            }
            boolean mayGoOn = goesOn && i + 1 == runs.size();
            try {
                front = Optional.of(readGuarded(run, front, mayGoOn));
            } catch (MediaRefused refused) {
                failure = refused.code();
                findings.lose(run.wanted(), failure);
            }
        }
    }

    private Movie readGuarded(Run run, Optional<Movie> front, boolean mayGoOn) {
        String what = "piece " + run.pieces().get(0).number();
        return BoxReader.guarded(what, () -> readRun(run, front, mayGoOn));
    }

    /** @param mayGoOn the stream may have been cut here only because the next file begins */
    private Movie readRun(Run run, Optional<Movie> front, boolean mayGoOn) {
        var content = ConcatenatedContent.of(blobs, run.blobs());
        long wantedFrom = content.startOf(run.unwanted());
        Reading reading = front.isPresent()
                ? readRear(front.get(), content, wantedFrom)
                : MovieReader.read(content, wantedFrom, findings.remaining());
        if (!run.wanted().isEmpty()) {
            add(new Job(run.pieces(), run.unwanted(), content, reading, mayGoOn));
        }
        return front.orElseGet(reading::movie);
    }

    private Reading readRear(Movie front, ConcatenatedContent content, long wantedFrom) {
        if (!front.isFragmented()) {
            throw new MediaRefused(Code.TRUNCATED, "the middle of the file is missing");
        }
        return MovieReader.readRear(front, content, wantedFrom, findings.remaining());
    }

    /** The take that is being made. */
    private int take() {
        return findings.takes().size();
    }

    /** What is known of a run of pieces. */
    private record Job(
            List<Piece> pieces, int unwanted, ConcatenatedContent content, Reading reading, boolean mayGoOn) {
        long start(int piece) {
            return content.startOf(piece);
        }

        long end(int piece) {
            return content.startOf(piece + 1);
        }
    }

    private void add(Job run) {
        List<Integer> garbage = new ArrayList<>();
        List<Loss> found = damages(run, garbage);
        var marks = new ArrayList<Mark>();
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            long offset = marks.isEmpty() ? 0 : run.start(i);
            marks.add(new Mark(run.pieces().get(i).number(), offset, !garbage.contains(i)));
        }
        if (marks.stream().anyMatch(Mark::used)) {
            findings.add(run.content(), run.reading().movie(), run.start(run.unwanted()), marks, Optional.empty());
        }
        found.forEach(findings::lose);
    }

    /** @param garbage takes the pieces of which nothing is of use */
    private List<Loss> damages(Job run, List<Integer> garbage) {
        var found = new ArrayList<Loss>();
        for (Damage damage : run.reading().damages()) {
            if (damage.from() < run.content().sizeBytes()) {
                damageWithin(run, damage, garbage, found);
            } else if (!run.mayGoOn()) {
                int last = run.pieces().get(run.pieces().size() - 1).number();
                found.add(new Loss(last, take() + 1, false, damage.lostMillis(), damage.code()));
            }
        }
        long usedEnd = run.reading().movie().isFragmented() ? Long.MAX_VALUE : usedEnd(run.reading());
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            boolean empty = run.start(i) == run.end(i);
            if (!garbage.contains(i) && (empty || run.start(i) >= usedEnd)) {
                Code code = empty ? Code.NO_SAMPLES : Code.NO_MOOV;
                garbage.add(i);
                found.add(new Loss(run.pieces().get(i).number(), take(), true, 0, code));
            }
        }
        return found;
    }

    private void damageWithin(Job run, Damage damage, List<Integer> garbage, List<Loss> found) {
        for (int i = run.unwanted(); i < run.pieces().size(); i++) {
            boolean whole = damage.from() <= run.start(i) && run.end(i) <= damage.to() && run.start(i) < run.end(i);
            boolean part = damage.from() < run.end(i) && run.start(i) < damage.to();
            Code code = whole && damage.code() == Code.CORRUPT ? Code.NOT_MEDIA : damage.code();
            if (whole) {
                garbage.add(i);
            }
            // What follows the index and the media of a progressive file may be anything.
            if (whole || part && run.reading().movie().isFragmented()) {
                found.add(new Loss(run.pieces().get(i).number(), take(), true, 0, code));
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
