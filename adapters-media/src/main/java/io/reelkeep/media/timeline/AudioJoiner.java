package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays sound on the grid of whole frames. Players advance by decoded samples, not by declared times; so at each joint
 * the first frame is the one whose intended time is nearest to what has been written so far, and no error adds up.
 */
final class AudioJoiner {
    private static final int PATIENCE_FRAMES = 8;
    private static final int MAX_WARM_UP_FRAMES = 10;
    private static final long TOLERANCE_DIVISOR = 67;

    private final ComposedTrack track;
    private final AudioShape shape;
    private final int frame;
    private final long tolerance;
    private boolean began;
    private boolean joined;
    private int strayed;
    private long now;
    private long lastLate;

    AudioJoiner(ComposedTrack track, AudioShape shape) {
        this.track = track;
        this.shape = shape;
        this.frame = shape.frameTicks();
        // Half a frame at a joint; within a source a little more, but under 15 ms, so that jitter is left alone.
        this.tolerance = Math.max(frame / 2L, Math.min(frame * 3L / 4, shape.hz() / TOLERANCE_DIVISOR));
    }

    /** When a mark of a span was reached, and how much late the sound was there; in ticks of the track. */
    record Reached(long atTicks, long driftTicks) {}

    /**
     * Adds the frames of a span.
     *
     * @param origin what to add to its presentation times to have ours
     * @param start when the span begins
     * @param limit when the sound of a later span begins
     */
    List<Reached> join(Span span, long origin, long start, long limit) {
        Stretch stretch = span.audio().orElseThrow();
        SampleTable samples = stretch.track().samples();
        long hz = stretch.track().timescaleHz();
        long end = stretch.endTicks();
        long due = stretch.startTicks();
        var reached = new ArrayList<Reached>();
        joined = false;
        track.startSource(span.source());
        SampleCursor next = samples.cursor(stretch.from());
        for (; next.sample() < stretch.to() && due < end && !isFull(limit); next.advance()) {
            if (takes(origin + shape.convert(due, hz), stretch, start)) {
                note(span, next.offset(), reached);
                track.add(samples, next.sample(), frame, 0, true);
                now += frame;
            }
            int duration = next.durationTicks();
            due += duration;
            if (shape.convert(duration, hz) >= 2L * frame) {
                // A pause of the source is no jitter.
                strayed = PATIENCE_FRAMES;
            }
        }
        note(span, Long.MAX_VALUE, reached);
        return reached;
    }

    private void note(Span span, long offset, List<Reached> reached) {
        while (reached.size() < span.marks().size()
                && offset >= span.marks().get(reached.size()).offset()) {
            reached.add(new Reached(now, -lastLate));
        }
    }

    /** Whether one more frame would be further from the limit than none. */
    private boolean isFull(long limit) {
        return began && limit != Long.MAX_VALUE && 2 * now + frame > 2 * limit;
    }

    private boolean takes(long intended, Stretch stretch, long start) {
        if (!began && !begins(intended, stretch, start)) {
            return false;
        }
        long late = intended - now;
        if (!joined) {
            return joins(late);
        }
        strayed = Math.abs(late) > tolerance ? strayed + 1 : 0;
        boolean mend = strayed >= PATIENCE_FRAMES || Math.abs(late) > 5L * frame;
        if (mend && late < 0) {
            return false;
        }
        if (mend) {
            fill(late);
            strayed = 0;
        }
        lastLate = intended - now;
        return true;
    }

    private boolean joins(long late) {
        if (2 * late < -frame) {
            return false;
        }
        if (2 * late > frame) {
            fill(late);
        }
        lastLate = late - (2 * late > frame ? filled(late) : 0);
        strayed = 0;
        joined = true;
        return true;
    }

    /** The first frame of the file. What warms the decoder up is kept, and hidden by the edit list. */
    private boolean begins(long intended, Stretch stretch, long start) {
        long warmUp = Math.min(
                shape.convert(stretch.track().hiddenTicks(), stretch.track().timescaleHz()),
                (long) MAX_WARM_UP_FRAMES * frame);
        boolean early = start > 0 ? 2 * intended < 2 * start - frame : 2 * intended < -3L * frame && intended < -warmUp;
        if (early) {
            return false;
        }
        began = true;
        if (intended <= 0) {
            track.hide(-intended);
            now = intended;
        } else if (shape.silence().isPresent()) {
            now = intended % frame;
            track.delayBy(now);
        } else {
            now = intended;
            track.delayBy(now);
        }
        return true;
    }

    private long filled(long late) {
        return shape.silence().isPresent() ? (2 * late + frame) / (2L * frame) * frame : late;
    }

    private void fill(long late) {
        long ticks = filled(late);
        if (shape.silence().isPresent()) {
            for (long i = 0; i < ticks / frame; i++) {
                track.addSilence(frame);
            }
        } else if (track.count() > 0) {
            track.stretchLast(ticks);
        }
        now += ticks;
    }
}
