package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.timeline.ComposedTrack;
import java.nio.ByteBuffer;

/** Walks over a track in runs of samples that are neighbours in one source, of about a second at most. */
final class ChunkCursor {
    private final ComposedTrack track;
    private int first;
    private int end;
    private long startTicks;
    private long endTicks;
    private int run = -1;
    private int prefix;
    private int measured;

    ChunkCursor(ComposedTrack track) {
        this.track = track;
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
        return end;
    }

    /** As long as a chunk can be: the source may go on. */
    boolean isFull() {
        return endTicks - startTicks >= track.timescaleHz();
    }

    boolean isSilence() {
        return track.isSilence(first);
    }

    int source() {
        return track.sources().get(run);
    }

    /** Number of the run of samples from one source. */
    int run() {
        return run;
    }

    long startMicros() {
        return Ticks.toMicros(startTicks, track.timescaleHz());
    }

    boolean isPrefixed(int sample) {
        return prefix < track.prefixed().size() && track.prefixed().get(prefix) == sample;
    }

    ByteBuffer takePrefix() {
        return track.prefixes().get(prefix++).duplicate();
    }

    /** Goes to the next chunk. */
    void advance() {
        first = end;
        startTicks = endTicks;
        if (!hasChunk()) {
            return;
        }
        while (run + 1 < track.sourceStarts().size() && track.sourceStarts().get(run + 1) <= first) {
            run++;
        }
        boolean lastRun = run + 1 == track.sourceStarts().size();
        int limit = lastRun ? track.count() : track.sourceStarts().get(run + 1);
        do {
            endTicks += track.durationTicks(end);
            end++;
        } while (end < limit && continues(end) && endTicks - startTicks < track.timescaleHz());
    }

    private boolean continues(int sample) {
        boolean silence = track.isSilence(sample);
        if (silence || track.isSilence(sample - 1)) {
            return silence && track.isSilence(sample - 1);
        }
        // What is put before a sample is in its size, but not in the source.
        int before = track.sizeBytes(sample - 1) - prefixBytes(sample - 1);
        return track.origin(sample - 1) + before == track.origin(sample);
    }

    private int prefixBytes(int sample) {
        while (measured < track.prefixed().size() && track.prefixed().get(measured) < sample) {
            measured++;
        }
        boolean has = measured < track.prefixed().size() && track.prefixed().get(measured) == sample;
        return has ? track.prefixes().get(measured).remaining() : 0;
    }

    /** Whether this chunk is to stand before the other track's. */
    boolean comesBefore(ChunkCursor other, SkewedSources skewed) {
        if (isSilence() || other.isSilence()) {
            return startMicros() < other.startMicros();
        }
        if (source() != other.source()) {
            return source() < other.source();
        }
        return skewed.contains(source())
                ? startMicros() < other.startMicros()
                : track.origin(first) < other.track.origin(other.first);
    }
}
