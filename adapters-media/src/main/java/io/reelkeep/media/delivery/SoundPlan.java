package io.reelkeep.media.delivery;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the sound of a film as a file of its own: an index is written, the frames stay where they are. */
final class SoundPlan {
    private SoundPlan() {}

    /**
     * An M4A out of the frames of {@code movie}, its only source.
     *
     * @param contentTag of the film
     * @throws MediaRefused NO_SAMPLES when it is silent
     */
    static GatherPlan of(Movie movie, String contentTag) {
        TrackIndex sound = movie.main(Kind.AUDIO)
                .orElseThrow(() -> new MediaRefused(Code.NO_SAMPLES, "there is no sound in this file"));
        return BoxReader.guarded("sound", () -> {
            var all = new Stretch(sound, 0, sound.samples().size());
            var span = new Span(0, Optional.empty(), Optional.of(all), false, List.of(new Mark(1, 0, true)));
            // Silence at the joints of the film is in its frames already: nothing is added, so that the bound is
            // theirs.
            int maxSamples = Math.max(1, 2 * all.count());
            OutputLayout layout = OutputLayout.ofSound(Composer.compose(List.of(span), maxSamples));
            return new GatherPlan(strips(layout), List.of(contentTag));
        });
    }

    /** The header is made once and kept: a plan is read many times. */
    private static List<Strip> strips(OutputLayout layout) {
        var strips = new ArrayList<Strip>();
        strips.add(new Strip.Literal(layout.header()));
        strips.addAll(
                layout.strips().subList(layout.headerStrips(), layout.strips().size()));
        return strips;
    }
}
