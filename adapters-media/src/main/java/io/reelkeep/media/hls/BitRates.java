package io.reelkeep.media.hls;

import io.reelkeep.media.isobmff.parse.SampleTable;

/**
 * What a track demands of the line, the heads of the segments included.
 *
 * @param peakBps bits per second of the densest stretch as long as a segment (RFC 8216 §4.1)
 * @param averageBps bits per second of all
 * @param peakSamples the most samples in a second, averaged over such a stretch; in thousandths
 */
record BitRates(long peakBps, long averageBps, long peakSamples) {
    private static final long MICROS = 1_000_000;

    static BitRates of(SampleTable samples, SegmentedTrack track) {
        long halfTargetMicros = track.targetSeconds() * MICROS / 2;
        long peak = 0;
        long densest = 0;
        long bytes = 0;
        long previous = 0;
        for (int i = 0; i < track.count(); i++) {
            long own = FragmentShape.of(samples, track, i).sizeBytes();
            // Only the last can be so short that it counts together with the one before it.
            boolean alone = i == 0 || track.durationMicros(i) >= halfTargetMicros;
            int from = alone ? i : i - 1;
            long micros = track.durationMicros(i) + (alone ? 0 : track.durationMicros(i - 1));
            peak = Math.max(peak, perSecond(8 * (own + (alone ? 0 : previous)), micros));
            densest = Math.max(densest, perSecond(1_000L * (track.to(i) - track.from(from)), micros));
            bytes += own;
            previous = own;
        }
        return new BitRates(peak, perSecond(8 * bytes, track.totalMicros()), densest);
    }

    private static long perSecond(long count, long micros) {
        return micros <= 0 ? count : (Math.multiplyExact(count, MICROS) + micros / 2) / micros;
    }
}
