package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Lays the pictures of one span after the other. A pause is bridged by the picture before it. */
final class VideoJoiner {
    private final ComposedTrack track;
    private final ParamSetPlanner parameterSets;
    private long end;

    VideoJoiner(ComposedTrack track, ParamSetPlanner parameterSets) {
        this.track = track;
        this.parameterSets = parameterSets;
    }

    /**
     * Adds all pictures of a span.
     *
     * @param base when the first of them is seen, in units of the new track
     * @return when each of the span's marks is reached
     */
    List<Long> join(Span span, long base) {
        Stretch stretch = span.video().orElseThrow();
        bridgeTo(base);
        track.startSource(span.source());
        long earliest = stretch.reorderTicks();
        long hz = stretch.track().timescaleHz();
        SampleTable samples = stretch.track().samples();
        var reached = new ArrayList<Long>();
        long decode = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            long at = Ticks.convert(decode, hz, track.timescaleHz());
            noteMarks(span.marks(), samples.offset(i), base + at, reached);
            long shown = Ticks.convert(decode + samples.shiftTicks(i) - earliest, hz, track.timescaleHz());
            decode += samples.durationTicks(i);
            long next = Ticks.convert(decode, hz, track.timescaleHz());
            add(stretch, i, Math.toIntExact(next - at), Math.toIntExact(shown - at));
        }
        end = base + Ticks.convert(decode, hz, track.timescaleHz());
        noteMarks(span.marks(), Long.MAX_VALUE, end, reached);
        return reached;
    }

    private void bridgeTo(long base) {
        if (track.count() == 0) {
            track.delayBy(base);
        } else {
            track.stretchLast(base - end);
        }
    }

    private void add(Stretch stretch, int sample, int durationTicks, int shiftTicks) {
        SampleTable samples = stretch.track().samples();
        boolean sync = samples.isSync(sample);
        track.add(samples.offset(sample), samples.sizeBytes(sample), durationTicks, shiftTicks, sync);
        if (sync) {
            parameterSets.before(stretch, sample).ifPresent(track::prefixLast);
        }
    }

    static void noteMarks(List<Mark> marks, long offset, long at, List<Long> reached) {
        while (reached.size() < marks.size()
                && offset >= marks.get(reached.size()).offset()) {
            reached.add(at);
        }
    }
}
