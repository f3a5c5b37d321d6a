package io.reelkeep.media.hls;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;

/**
 * The samples of a track that its edit list shows, and those that are needed to decode them.
 *
 * @param from the first sample, a sync sample
 * @param to the last sample, exclusive
 * @param startTicks when the first picture is seen, or the first sample of sound that is not hidden is heard; negative
 *     where hidden pictures stand before the start
 * @param leastShiftTicks to be taken away from the shift of every sample, so that none is negative: not all players know
 *     what to do with one that is
 * @param hiddenTicks how much of the media time at the start is not shown: what is left of the shift of the first picture,
 *     or sound that only warms the decoder up
 */
record Shown(TrackIndex track, int from, int to, long startTicks, long leastShiftTicks, long hiddenTicks) {
    private static final int REORDERED_PICTURES = 64;
    // More than any decoder of sound needs.
    private static final long MAX_HIDDEN_SOUND_MILLIS = 250;

    static Shown of(TrackIndex track) {
        return track.kind() == TrackIndex.Kind.VIDEO ? pictures(track) : sound(track);
    }

    /** From the last sync sample that is not after the start, so that little that is hidden has to be fetched. */
    private static Shown pictures(TrackIndex track) {
        SampleTable samples = track.samples();
        int from = firstSync(samples);
        long decode = samples.decodeTicks(from) + track.presentationShiftTicks();
        long start = decode;
        for (int i = from; i < samples.size() && decode <= 0; i++) {
            if (samples.isSync(i) && decode + samples.shiftTicks(i) <= 0) {
                from = i;
                start = decode;
            }
            decode += samples.durationTicks(i);
        }
        int to = end(track, from);
        long reorder = reorder(samples, from, to);
        long least = leastShift(samples, from, to);
        return new Shown(track, from, to, Math.addExact(start, reorder), least, reorder - least);
    }

    private static Shown sound(TrackIndex track) {
        SampleTable samples = track.samples();
        long mostHidden = Ticks.convert(MAX_HIDDEN_SOUND_MILLIS, 1_000, track.timescaleHz());
        int from = firstSync(samples);
        long start = samples.decodeTicks(from) + track.presentationShiftTicks();
        long decode = start;
        for (int i = from; i < samples.size() && decode <= -mostHidden; i++) {
            if (samples.isSync(i)) {
                from = i;
                start = decode;
            }
            decode += samples.durationTicks(i);
        }
        return new Shown(track, from, end(track, from), Math.max(0, start), 0, Math.max(0, -start));
    }

    private static int firstSync(SampleTable samples) {
        for (int i = 0; i < samples.size(); i++) {
            if (samples.isSync(i)) {
                return i;
            }
        }
        throw new MediaRefused(Code.NO_KEYFRAME, "no sync sample");
    }

    /** Without what follows the last edit. */
    private static int end(TrackIndex track, int from) {
        SampleTable samples = track.samples();
        int to = samples.size();
        long shown = track.editEndTicks();
        long decode = samples.endTicks() + track.presentationShiftTicks();
        while (to > from + 1) {
            decode -= samples.durationTicks(to - 1);
            if (decode + samples.shiftTicks(to - 1) < shown) {
                break;
            }
            to--;
        }
        return to;
    }

    private static long leastShift(SampleTable samples, int from, int to) {
        long least = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, samples.shiftTicks(i));
        }
        return least;
    }

    /** How much the first picture in order of presentation lies after the first decoding time. */
    private static long reorder(SampleTable samples, int from, int to) {
        long earliest = Long.MAX_VALUE;
        long decode = 0;
        for (int i = from; i < Math.min(to, from + REORDERED_PICTURES); i++) {
            earliest = Math.min(earliest, decode + samples.shiftTicks(i));
            decode += samples.durationTicks(i);
        }
        return earliest;
    }
}
