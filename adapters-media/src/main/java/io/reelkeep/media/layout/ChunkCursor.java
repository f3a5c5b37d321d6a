package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.timeline.ComposedCursor;
import io.reelkeep.media.timeline.ComposedTrack;

/** Walks over a track in runs of samples that are neighbours in one source, of about a second at most. */
final class ChunkCursor {
    private final ComposedTrack track;
    private final ComposedCursor ahead;
    private int first;
    private boolean silence;
    private long origin;
    private long sourceBytes;
    private long startTicks;
    private long startMicros;
    private long endTicks;
    private int run = -1;

    ChunkCursor(ComposedTrack track) {
        this.track = track;
        this.ahead = track.cursor(0);
        advance();
    }

    ComposedTrack track() {
        return track;
    }

    boolean hasChunk() {
        return first < track.count();
    }

    int first() {
        return first;
    }

    int end() {
        return ahead.sample();
    }

    /** As long as a chunk can be: the source may go on. */
    boolean isFull() {
        return endTicks - startTicks >= track.timescaleHz();
    }

    /** The first sample of the chunk, and the way to the others. */
    ComposedCursor samples() {
        return track.cursor(first);
    }

    /** Whether something is put before its first sample. */
    boolean isPrefixed() {
        int last = track.prefixed().lastUpTo(first);
        return last >= 0 && track.prefixed().get(last) == first;
    }

    boolean isSilence() {
        return silence;
    }

    /** Where in its source the chunk begins. */
    long origin() {
        return origin;
    }

    /** How long it is in its source. */
    long sourceBytes() {
        return sourceBytes;
    }

    int source() {
        return track.sources().get(run);
    }

    long startMicros() {
        return startMicros;
    }

    /** Goes to the next chunk. */
    void advance() {
        first = ahead.sample();
        startTicks = endTicks;
        startMicros = Ticks.toMicros(startTicks, track.timescaleHz());
        if (hasChunk()) {
            reach(runEnd());
        }
    }

    /** Where the samples of the source end. */
    private int runEnd() {
        while (run + 1 < track.sourceStarts().size() && track.sourceStarts().get(run + 1) <= first) {
            run++;
        }
        boolean lastRun = run + 1 == track.sourceStarts().size();
        return lastRun ? track.count() : track.sourceStarts().get(run + 1);
    }

    private void reach(int limit) {
        silence = ahead.isSilence();
        origin = ahead.origin();
        sourceBytes = 0;
        boolean goesOn = true;
        while (goesOn) {
            sourceBytes += ahead.sourceBytes();
            endTicks += ahead.durationTicks();
            ahead.advance();
            goesOn = ahead.sample() < limit
                    && ahead.isSilence() == silence
                    && (silence || ahead.origin() == origin + sourceBytes)
                    && !isFull();
        }
    }

    /** Whether this chunk is to stand before the other track's. */
    boolean comesBefore(ChunkCursor other, SkewedSources skewed) {
        if (isSilence() || other.isSilence()) {
            return startMicros() < other.startMicros();
        }
        if (source() != other.source()) {
            return source() < other.source();
        }
        return skewed.contains(source()) ? startMicros() < other.startMicros() : origin() < other.origin();
    }
}
