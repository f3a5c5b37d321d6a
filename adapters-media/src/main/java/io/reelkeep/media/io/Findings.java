package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.ConcatenatedContent;
import io.reelkeep.media.demux.Demuxed.Scratch;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.timeline.Format;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been found in the pieces of an order so far: what of them can be used, and what not. */
final class Findings {
    private final Limits limits;
    private final List<ConcatenatedContent> sources = new ArrayList<>();
    private final List<Take> takes = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private int samples;

    Findings(Limits limits) {
        this.limits = limits;
    }

    /**
     * A piece, or a part of it, that cannot be used.
     *
     * @param take the loss lies at the start of this take; of none when it lies after all
     * @param joint the loss lies where the piece begins in its take, not at the start of the take
     */
    record Loss(int number, int take, boolean joint, long lostMillis, Code code) {}

    List<ConcatenatedContent> sources() {
        return sources;
    }

    List<Take> takes() {
        return takes;
    }

    List<Loss> losses() {
        return losses;
    }

    /** All sources are held at one time. */
    Limits remaining() {
        return new Limits(limits.headerBytes(), limits.samples() - samples, limits.tracks(), limits.topLevelBoxes());
    }

    /** Loses pieces as a whole, after the last take. */
    void lose(List<Piece> pieces, Code code) {
        for (Piece piece : pieces) {
            losses.add(new Loss(piece.number(), takes.size(), false, 0, code));
        }
    }

    void lose(Loss loss) {
        losses.add(loss);
    }

    /** @return its number */
    int addSource(ConcatenatedContent content) {
        sources.add(content);
        return sources.size() - 1;
    }

    void add(Take take) {
        takes.add(take);
    }

    /**
     * Adds a movie.
     *
     * @param wantedFrom samples that end before this position belong to the file before
     * @throws io.reelkeep.application.shared.port.MediaRefused when there is nothing in it to be used
     */
    void add(ConcatenatedContent content, Movie movie, long wantedFrom, List<Mark> marks, Optional<Scratch> scratch) {
        var builder = new SpanBuilder(movie, wantedFrom);
        Span span = builder.build(sources.size(), marks);
        Format.of(span);
        sources.add(content);
        samples += movie.tracks().stream()
                .mapToInt(track -> track.samples().weight())
                .sum();
        if (builder.picturesLostMillis() > 0) {
            losses.add(
                    new Loss(span.firstNumber(), takes.size(), true, builder.picturesLostMillis(), Code.NO_KEYFRAME));
        }
        takes.add(new Take.Spliced(span, scratch));
    }
}
