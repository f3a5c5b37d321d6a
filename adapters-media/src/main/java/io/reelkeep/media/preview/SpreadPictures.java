package io.reelkeep.media.preview;

import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Key pictures spread evenly over a file.
 *
 * @param samples in order
 * @param shownFromMillis from when on each stands for what is seen: its own time, 0 for the first
 * @param lengthMillis of the file
 */
record SpreadPictures(List<Integer> samples, List<Long> shownFromMillis, long lengthMillis) {
    SpreadPictures {
        samples = List.copyOf(samples);
        shownFromMillis = List.copyOf(shownFromMillis);
    }

    /**
     * At most one in each of {@code count} equal parts of the file: the first that begins in it.
     *
     * @param leastMillis the parts are not shorter than this
     */
    static SpreadPictures spread(TrackIndex track, int count, long leastMillis) {
        long length = Math.max(1, Ticks.toMillis(track.presentationEndTicks(), track.timescaleHz()));
        long part = Math.max(leastMillis, (length + count - 1) / count);
        var samples = new ArrayList<Integer>();
        var times = new ArrayList<Long>();
        long shift = track.presentationShiftTicks();
        int end = track.samples().size();
        long taken = -1;
        for (SampleCursor next = track.samples().cursor(0); next.sample() < end; next.advance()) {
            long shown = next.decodeTicks() + shift + next.shiftTicks();
            long at = Math.max(0, Ticks.toMillis(shown, track.timescaleHz()));
            if (next.isSync() && at < length && at / part > taken) {
                taken = at / part;
                samples.add(next.sample());
                times.add(times.isEmpty() ? 0 : at);
            }
        }
        return new SpreadPictures(samples, times, length);
    }

    int count() {
        return samples.size();
    }
}
