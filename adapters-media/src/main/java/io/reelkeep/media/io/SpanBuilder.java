package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.List;
import java.util.Optional;

/** Picks the samples of a source that come into a file. */
final class SpanBuilder {
    private final Movie movie;
    private final long wantedFrom;
    private long picturesLostMillis;
    private boolean startsAtVideo;

    /** @param wantedFrom samples that end before this position belong to the file before */
    SpanBuilder(Movie movie, long wantedFrom) {
        this.movie = movie;
        this.wantedFrom = wantedFrom;
    }

    /** @throws MediaRefused when there is nothing in it to be used */
    Span build(int source, List<Mark> marks) {
        Optional<Stretch> video = movie.main(Kind.VIDEO).flatMap(this::pictures);
        Optional<Stretch> audio = movie.main(Kind.AUDIO).flatMap(this::sound);
        if (video.isEmpty() && audio.isEmpty()) {
            throw new MediaRefused(picturesLostMillis > 0 ? Code.NO_KEYFRAME : Code.NO_SAMPLES, "nothing to be used");
        }
        return new Span(source, video, audio, startsAtVideo, marks);
    }

    /** How much was left out because it cannot be decoded without what came before. */
    long picturesLostMillis() {
        return picturesLostMillis;
    }

    /** From the first wanted picture; or from an earlier one that it needs; or from the first that needs none. */
    private Optional<Stretch> pictures(TrackIndex track) {
        SampleTable samples = track.samples();
        int first = firstWanted(samples);
        int from = first;
        while (from >= 0 && from < samples.size() && !samples.isSync(from)) {
            from--;
        }
        startsAtVideo = from != first;
        if (from < 0) {
            from = first;
            while (from < samples.size() && !samples.isSync(from)) {
                from++;
            }
            long lost = samples.decodeTicks(from) - samples.decodeTicks(first);
            picturesLostMillis = Math.max(1, Ticks.toMillis(lost, track.timescaleHz()));
        }
        return stretch(track, from);
    }

    private Optional<Stretch> sound(TrackIndex track) {
        return stretch(track, startsAtVideo ? 0 : firstWanted(track.samples()));
    }

    private static Optional<Stretch> stretch(TrackIndex track, int from) {
        int count = track.samples().size();
        return from < count ? Optional.of(new Stretch(track, from, count)) : Optional.empty();
    }

    private int firstWanted(SampleTable samples) {
        if (wantedFrom <= 0) {
            return 0;
        }
        SampleCursor next = samples.cursor(0);
        while (next.sample() < samples.size() && next.endOffset() <= wantedFrom) {
            next.advance();
        }
        return next.sample();
    }
}
