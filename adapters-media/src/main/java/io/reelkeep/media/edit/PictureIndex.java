package io.reelkeep.media.edit;

import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The pictures of a track by the times at which players show them, in units of the track. Samples are numbered in
 * decoding order. What an edit list hides counts as not shown.
 */
final class PictureIndex {
    private final TrackIndex track;
    private final long[] seen;
    private final long[] sorted;
    private final long endTicks;

    PictureIndex(TrackIndex track) {
        SampleTable samples = track.samples();
        this.track = track;
        this.seen = new long[samples.size()];
        long decode = samples.startTicks() + track.presentationShiftTicks();
        for (SampleCursor next = samples.cursor(0); next.sample() < seen.length; next.advance()) {
            seen[next.sample()] = decode + next.shiftTicks();
            decode += next.durationTicks();
        }
        this.sorted = seen.clone();
        Arrays.sort(sorted);
        long ownEnd = sorted[sorted.length - 1] + samples.durationTicks(samples.size() - 1);
        this.endTicks = Math.min(ownEnd, track.editEndTicks());
    }

    TrackIndex track() {
        return track;
    }

    int size() {
        return seen.length;
    }

    boolean isSync(int sample) {
        return track.samples().isSync(sample);
    }

    /** When a picture is due; before {@link #startTicks} it is not shown. */
    long seenTicks(int sample) {
        return seen[sample];
    }

    /** When the first picture is shown. */
    long startTicks() {
        return Math.max(track.delayTicks(), sorted[0]);
    }

    /** When the last picture has been shown. */
    long endTicks() {
        return endTicks;
    }

    /** When the picture is due that is on the screen just before that time; that of the first one before all. */
    long onScreenBefore(long ticks) {
        int found = Arrays.binarySearch(sorted, ticks);
        int first = found >= 0 ? found : -found - 1;
        return sorted[Math.max(0, first - 1)];
    }

    /** When each picture is shown that is on the screen in a range; the first one not before the range. */
    long[] shownTicks(long from, long to) {
        long first = onScreenBefore(from + 1);
        return Arrays.stream(sorted)
                .filter(ticks -> ticks >= first && ticks < to)
                .map(ticks -> Math.max(ticks, from))
                .toArray();
    }

    /** The last sync sample due before that time, at or before sample {@code last}. */
    OptionalInt syncBefore(long ticks, int last) {
        int sample = Math.min(last, seen.length - 1);
        while (sample >= 0 && (!isSync(sample) || seen[sample] >= ticks)) {
            sample--;
        }
        return sample < 0 ? OptionalInt.empty() : OptionalInt.of(sample);
    }

    /** The first sync sample due at or after that time, at or after sample {@code first}. */
    OptionalInt syncFrom(long ticks, int first) {
        int sample = first;
        while (sample < seen.length && (!isSync(sample) || seen[sample] < ticks)) {
            sample++;
        }
        return sample == seen.length ? OptionalInt.empty() : OptionalInt.of(sample);
    }

    /** Behind a sync sample, and behind the pictures after it that are seen before it. */
    int afterLeading(int sync) {
        int end = sync + 1;
        for (int i = sync + 1; i < seen.length && !isSync(i); i++) {
            if (seen[i] < seen[sync]) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Behind the last picture that is due before that time. */
    int afterLastBefore(long ticks, int from) {
        int end = seen.length;
        while (end > from && seen[end - 1] >= ticks) {
            end--;
        }
        return end;
    }

    /** When the first of the pictures from there on is due that is due after that time; the end when there is none. */
    long nextAfter(long ticks, int from) {
        long next = endTicks;
        for (int i = from; i < seen.length; i++) {
            if (seen[i] > ticks) {
                next = Math.min(next, seen[i]);
            }
            if (i > from && isSync(i)) {
                break;
            }
        }
        return next;
    }
}
