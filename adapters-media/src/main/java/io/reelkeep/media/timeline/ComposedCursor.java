package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.parse.SampleCursor;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Walks over the samples of a composed track, one after the other. */
public final class ComposedCursor {
    private final ComposedTrack track;
    private int sample;
    private int run;
    private int runEnd;
    private int prefix;
    // empty in silence
    private Optional<SampleCursor> source = Optional.empty();

    ComposedCursor(ComposedTrack track, int sample) {
        this.track = track;
        this.sample = sample;
        this.prefix = track.prefixed().lastUpTo(sample - 1) + 1;
        if (hasSample()) {
            enter(track.runOf(sample));
        }
    }

    private void enter(int next) {
        run = next;
        runEnd = track.runEnd(run);
        source = track.isSilentRun(run) ? Optional.empty() : Optional.of(track.sourceOf(run, sample));
    }

    public boolean hasSample() {
        return sample < track.count();
    }

    public int sample() {
        return sample;
    }

    public boolean isSilence() {
        return source.isEmpty();
    }

    /** Where in its source the sample begins; of no meaning for silence. */
    public long origin() {
        return source.isPresent() ? source.get().offset() : -1;
    }

    /** Of the sample in its source; of a frame of silence. */
    public int sourceBytes() {
        return source.isPresent() ? source.get().sizeBytes() : track.silenceBytes();
    }

    /** What is put before the sample. */
    public Optional<ByteBuffer> prefix() {
        return hasPrefix() ? Optional.of(track.prefixes().get(prefix).duplicate()) : Optional.empty();
    }

    private boolean hasPrefix() {
        return prefix < track.prefixed().size() && track.prefixed().get(prefix) == sample;
    }

    /** Of all that the sample consists of, the prefix included. */
    public int sizeBytes() {
        return hasPrefix()
                ? Math.addExact(sourceBytes(), track.prefixes().get(prefix).remaining())
                : sourceBytes();
    }

    public int durationTicks() {
        return track.durationTicks(sample);
    }

    /** Goes to the next sample; there may be none. */
    public void advance() {
        prefix += hasPrefix() ? 1 : 0;
        sample++;
        if (sample == runEnd && hasSample()) {
            enter(run + 1);
        } else if (hasSample() && source.isPresent()) {
            source.get().advance();
        }
    }
}
