package io.reelkeep.media.edit;

import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.timeline.Span.Extent;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.Optional;

/** Finds the frames of sound for a part of a source. */
final class SoundCut {
    // Decoders need a frame or two to warm up; the composer takes as many as it has use for.
    private static final int WARM_UP_FRAMES = 10;

    private final TrackIndex track;

    SoundCut(TrackIndex track) {
        this.track = track;
    }

    /** When sound is first heard, in units of the track. */
    long startTicks() {
        return Math.max(track.samples().startTicks() + track.presentationShiftTicks(), track.delayTicks());
    }

    long endTicks() {
        return track.presentationEndTicks();
    }

    /** The frames of an extent: strictly only those that lie in it as a whole. */
    Optional<Stretch> frames(Extent extent, CutMode mode) {
        long hz = track.timescaleHz();
        long start = Ticks.convertUp(extent.startTicks(), extent.hz(), hz);
        long end = Ticks.convertDown(extent.endTicks(), extent.hz(), hz);
        boolean strict = mode == CutMode.STRICT;
        SampleTable samples = track.samples();
        int from = samples.size();
        int to = 0;
        long at = samples.startTicks() + track.presentationShiftTicks();
        for (SampleCursor frame = samples.cursor(0); frame.sample() < samples.size() && at < end; frame.advance()) {
            long next = at + frame.durationTicks();
            if (strict ? at >= start && next <= end : next > start) {
                from = Math.min(from, frame.sample());
                to = frame.sample() + 1;
            }
            at = next;
        }
        int warm = strict ? from : Math.max(0, from - WARM_UP_FRAMES);
        return from < to ? Optional.of(new Stretch(track, warm, to)) : Optional.empty();
    }

    /** For sound alone: the asked-for range, moved to the bounds of frames where the mode says so. */
    Optional<Extent> extent(CutMode mode, long fromMillis, long toMillis) {
        long hz = track.timescaleHz();
        long start = Math.max(Ticks.firstOfMillis(fromMillis, hz), startTicks());
        long end = Math.min(Ticks.firstOfMillis(toMillis, hz), endTicks());
        if (start >= end || mode == CutMode.EXACT) {
            return extent(start, end);
        }
        Optional<Stretch> within = frames(new Extent(start, end, hz), mode);
        if (within.isEmpty()) {
            return Optional.empty();
        }
        long first = track.samples().decodeTicks(within.get().from() + warmUp(within.get(), start))
                + track.presentationShiftTicks();
        long last = track.samples().decodeTicks(within.get().to()) + track.presentationShiftTicks();
        return extent(Math.max(first, startTicks()), Math.min(last, endTicks()));
    }

    private int warmUp(Stretch stretch, long start) {
        SampleTable samples = track.samples();
        long at = samples.decodeTicks(stretch.from()) + track.presentationShiftTicks();
        int frames = 0;
        while (at + samples.durationTicks(stretch.from() + frames) <= start) {
            at += samples.durationTicks(stretch.from() + frames);
            frames++;
        }
        return frames;
    }

    private Optional<Extent> extent(long start, long end) {
        return start < end ? Optional.of(new Extent(start, end, track.timescaleHz())) : Optional.empty();
    }
}
