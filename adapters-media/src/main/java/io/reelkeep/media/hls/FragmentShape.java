package io.reelkeep.media.hls;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.SampleTable;

/**
 * What a fragment has to tell sample by sample, and how many bytes that takes.
 *
 * @param runs one for each sync sample, or one alone where all are
 * @param durations they differ
 * @param sizes they differ
 * @param shifts some are not 0
 */
record FragmentShape(
        int samples, long mediaBytes, int runs, boolean allSync, boolean durations, boolean sizes, boolean shifts) {
    static final int STYP_BYTES = 24;
    // moof 8, mfhd 16, traf 8, tfhd 20 with the flags of all samples, tfdt 20
    private static final int MOOF_BYTES = 72;
    // header 12, count 4, offset 4
    private static final int RUN_BYTES = 20;
    private static final int MDAT_HEADER_BYTES = 8;
    // Offsets in a run are signed, and count from the head.
    private static final long MAX_MEDIA_BYTES = Integer.MAX_VALUE - (16L << 20);

    static FragmentShape of(SampleTable table, SegmentedTrack track, int segment) {
        int from = track.from(segment);
        int to = track.to(segment);
        long bytes = 0;
        int syncs = 0;
        boolean durations = false;
        boolean sizes = false;
        boolean shifts = false;
        for (int i = from; i < to; i++) {
            bytes += table.sizeBytes(i);
            syncs += table.isSync(i) ? 1 : 0;
            durations |= table.durationTicks(i) != table.durationTicks(from);
            sizes |= table.sizeBytes(i) != table.sizeBytes(from);
            shifts |= table.shiftTicks(i) != track.leastShiftTicks();
        }
        if (bytes > MAX_MEDIA_BYTES) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "segment of " + bytes + " bytes");
        }
        boolean allSync = syncs == to - from;
        return new FragmentShape(to - from, bytes, allSync ? 1 : syncs, allSync, durations, sizes, shifts);
    }

    int moofBytes() {
        int defaults = (durations ? 0 : 4) + (sizes ? 0 : 4);
        int each = (durations ? 4 : 0) + (sizes ? 4 : 0) + (shifts ? 4 : 0);
        return MOOF_BYTES + defaults + runs * (RUN_BYTES + (allSync ? 0 : 4)) + samples * each;
    }

    /** All that stands before the media. */
    int headBytes() {
        return STYP_BYTES + moofBytes() + MDAT_HEADER_BYTES;
    }

    /** From the start of moof to the first byte of media. */
    int mediaOffset() {
        return moofBytes() + MDAT_HEADER_BYTES;
    }

    long sizeBytes() {
        return headBytes() + mediaBytes;
    }
}
