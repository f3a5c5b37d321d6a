package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.timeline.Span.Extent;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.Arrays;

/**
 * The pictures of a stretch of which only an extent is to be seen. What a decoder needs from before it is squeezed to
 * one short step a picture: edit lists that hide more than a little are not heeded everywhere. What it needs from after
 * it stands squeezed behind the end. Pictures that need the group before the first key frame are left out.
 */
final class CutPictures {
    private final Stretch stretch;
    private final Extent extent;
    private final int[] samples;
    // in decoding order: its place in the order of presentation
    private final int[] ranks;
    // in order of presentation, units of the source
    private final long[] times;
    private final int before;
    private final int after;

    private CutPictures(Stretch stretch, Extent extent) {
        this.stretch = stretch;
        this.extent = extent;
        this.samples = decodable(stretch);
        long[] seen = new long[samples.length];
        seenTimes(stretch, samples, seen);
        this.times = seen.clone();
        Arrays.sort(times);
        this.ranks = ranks(seen, times);
        this.before = Math.max(0, firstAfter(extent.startTicks()) - 1);
        this.after = times.length - Math.max(before + 1, firstAfter(extent.endTicks() - 1));
    }

    static CutPictures of(Stretch stretch, Extent extent) {
        return new CutPictures(stretch, extent);
    }

    /** All but those that are seen before the first key frame though decoded after it. */
    private static int[] decodable(Stretch stretch) {
        SampleTable table = stretch.track().samples();
        var kept = new IntList();
        long decode = 0;
        long first = table.shiftTicks(stretch.from());
        for (SampleCursor next = table.cursor(stretch.from()); next.sample() < stretch.to(); next.advance()) {
            if (decode + next.shiftTicks() >= first) {
                kept.add(next.sample());
            }
            decode += next.durationTicks();
        }
        int[] all = new int[kept.size()];
        Arrays.setAll(all, kept::get);
        return all;
    }

    private static void seenTimes(Stretch stretch, int[] samples, long[] into) {
        SampleCursor next = stretch.track().samples().cursor(stretch.from());
        long decode = stretch.startTicks();
        for (int i = 0; i < samples.length; next.advance()) {
            if (samples[i] == next.sample()) {
                into[i++] = decode + next.shiftTicks();
            }
            decode += next.durationTicks();
        }
    }

    /** Equal times, which should not be, keep the order of decoding. */
    private static int[] ranks(long[] seen, long[] sorted) {
        int[] taken = new int[seen.length];
        int[] ranks = new int[seen.length];
        for (int i = 0; i < seen.length; i++) {
            int first = lowerBound(sorted, seen[i]);
            ranks[i] = first + taken[first]++;
        }
        return ranks;
    }

    private static int lowerBound(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstAfter(long ticks) {
        return lowerBound(times, ticks + 1);
    }

    /** Number of pictures, the hidden ones included. */
    int count() {
        return samples.length;
    }

    /** The sample of its track that a picture is, in decoding order. */
    int sample(int picture) {
        return samples[picture];
    }

    /** Place of a picture in the order of presentation. */
    int rank(int picture) {
        return ranks[picture];
    }

    /** How many pictures from before the extent are hidden. */
    int before() {
        return before;
    }

    /** How many pictures from after the extent are hidden. */
    int after() {
        return after;
    }

    /** How long after the start of the extent the first picture is seen, in units of the source. */
    long leadTicks() {
        return Math.max(0, times[before] - extent.startTicks());
    }

    /** From the start of the extent to the end of the last picture that is seen, in units of the source. */
    private long seenTicks() {
        SampleTable table = stretch.track().samples();
        boolean toTheEnd = stretch.to() == table.size() && after == 0;
        if (!toTheEnd) {
            return extent.lengthTicks();
        }
        long ownEnd = times[times.length - 1] + table.durationTicks(stretch.to() - 1);
        return Math.min(extent.endTicks(), ownEnd) - extent.startTicks();
    }

    /**
     * When the pictures are seen, by rank, and at last the end; strictly ascending.
     *
     * @param hz units of the answer
     * @param step how long a hidden picture lasts
     * @return counted from the start of the extent
     */
    long[] schedule(long hz, long step) {
        long[] at = new long[times.length + 1];
        long first = toHz(leadTicks(), hz);
        for (int i = 0; i < before; i++) {
            at[i] = first - (before - i) * step;
        }
        int seen = times.length - after;
        at[before] = first;
        for (int i = before + 1; i < seen; i++) {
            at[i] = Math.max(at[i - 1] + 1, toHz(times[i] - extent.startTicks(), hz));
        }
        for (int i = seen; i <= times.length; i++) {
            long end = toHz(seenTicks(), hz) + (i - seen) * step;
            at[i] = Math.max(at[i - 1] + 1, end);
        }
        return at;
    }

    private long toHz(long ticks, long hz) {
        return Ticks.convert(ticks, extent.hz(), hz);
    }
}
