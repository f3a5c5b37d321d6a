package io.reelkeep.media.hls;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.isobmff.LongList;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleTable;

/** Where the segments of one track begin, each with a sync sample, and when. Holds no samples. */
final class SegmentedTrack {
    private static final long TARGET_MILLIS = 6_000;
    private static final long MIN_LAST_MILLIS = 500;
    // Without a key frame for so long a segment could not be held in memory any more.
    private static final int MAX_SAMPLES = 1 << 16;
    private static final int BYTES_PER_SEGMENT = 24;

    private final long timescaleHz;
    private final long leastShiftTicks;
    private final long hiddenTicks;
    // One more than there are segments: the end.
    private final IntList firsts = new IntList();
    private final LongList starts = new LongList();
    private final BitRates rates;

    private SegmentedTrack(Shown shown, long delayTicks) {
        this.timescaleHz = shown.track().timescaleHz();
        this.leastShiftTicks = shown.leastShiftTicks();
        this.hiddenTicks = shown.hiddenTicks();
        cut(shown, Math.addExact(shown.startTicks(), delayTicks));
        this.rates = BitRates.of(shown.track().samples(), this);
    }

    /** @param delayTicks added to all times, so that none is negative */
    static SegmentedTrack of(Shown shown, long delayTicks) {
        return new SegmentedTrack(shown, delayTicks);
    }

    private void cut(Shown shown, long startTicks) {
        SampleTable samples = shown.track().samples();
        long target = Ticks.convert(TARGET_MILLIS, 1_000, timescaleHz);
        long at = startTicks;
        long since = 0;
        begin(shown.from(), at);
        for (int i = shown.from(); i < shown.to(); i++) {
            int duration = samples.durationTicks(i);
            // Half a sample early is nearer than half a sample late.
            if (samples.isSync(i) && since > 0 && since + duration / 2 >= target) {
                begin(i, at);
                since = 0;
            }
            if (i - firsts.get(firsts.size() - 1) >= MAX_SAMPLES) {
                throw new MediaRefused(Code.NO_KEYFRAME, "no sync sample among " + MAX_SAMPLES);
            }
            since += duration;
            at += duration;
        }
        boolean joinsLast = firsts.size() > 1 && Ticks.toMillis(since, timescaleHz) < MIN_LAST_MILLIS;
        if (joinsLast) {
            firsts.removeLast();
            starts.removeLast();
        }
        begin(shown.to(), at);
    }

    private void begin(int sample, long ticks) {
        firsts.add(sample);
        starts.add(ticks);
    }

    /** How many segments there are; at least 1. */
    int count() {
        return firsts.size() - 1;
    }

    int from(int segment) {
        return firsts.get(segment);
    }

    /** Exclusive. */
    int to(int segment) {
        return firsts.get(segment + 1);
    }

    /** Decoding time of the first sample. */
    long startTicks(int segment) {
        return starts.get(segment);
    }

    /** Rounded such that the sum over all is as exact as each. */
    long durationMicros(int segment) {
        return sinceStartMicros(segment + 1) - sinceStartMicros(segment);
    }

    long totalMicros() {
        return sinceStartMicros(count());
    }

    private long sinceStartMicros(int segment) {
        return Ticks.toMicros(starts.get(segment) - starts.get(0), timescaleHz);
    }

    /** RFC 8216 §4.3.3.1: no duration, rounded to whole seconds, is larger. */
    long targetSeconds() {
        long longest = 0;
        for (int i = 0; i < count(); i++) {
            longest = Math.max(longest, durationMicros(i));
        }
        return Math.max(1, (longest + 500_000) / 1_000_000);
    }

    /** What to take away from every shift of the source. */
    long leastShiftTicks() {
        return leastShiftTicks;
    }

    /** What of the media time at the start is not shown. */
    long hiddenTicks() {
        return hiddenTicks;
    }

    BitRates rates() {
        return rates;
    }

    long heapBytes() {
        return 256L + (long) BYTES_PER_SEGMENT * firsts.size();
    }
}
