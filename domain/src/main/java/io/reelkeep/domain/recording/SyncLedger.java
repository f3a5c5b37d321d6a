package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;
import java.util.List;

/**
 * How the segments of a file lie to each other: one entry for every joint, in order. It tells whether sound and pictures
 * stayed together, and where recorded times overlap or leave a hole. Segments that are missing are told as gaps.
 */
public record SyncLedger(List<Seam> seams) {
    /**
     * A joint.
     *
     * @param segment that begins here
     * @param atMillis where in the file
     * @param driftMicros how much later (positive) or earlier the sound begins than it should
     * @param apartMillis by the recorder's clock, from the end of the segment before to the start of this one: negative
     *     where the two overlap
     */
    public record Seam(int segment, long atMillis, long driftMicros, long apartMillis) {
        public Seam {
            Checks.positive(segment, "segment number");
            Checks.notNegative(atMillis, "position of a seam");
        }
    }

    public SyncLedger {
        seams = List.copyOf(seams);
    }

    /** The largest drift of all, either way. */
    public long maxDriftMicros() {
        return seams.stream()
                .mapToLong(seam -> Math.abs(seam.driftMicros()))
                .max()
                .orElse(0);
    }
}
