package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;

/**
 * What is missing from a file, declared.
 *
 * @param segment the number of the segment that is not in the file
 * @param atMillis where in the file's own time the missing part would have been
 * @param missingMillis how much recorded time is missing; 0 when unknown because the segment never arrived
 * @param cause a stable word: {@code never_arrived}, or the media engine's code for what is wrong with the segment
 */
public record Gap(int segment, long atMillis, long missingMillis, String cause) {
    /** The cause of a gap whose segment never came. */
    public static final String NEVER_ARRIVED = "never_arrived";

    public Gap {
        Checks.positive(segment, "segment number");
        Checks.notNegative(atMillis, "gap position");
        Checks.notNegative(missingMillis, "gap length");
        Checks.text(cause, 64, "gap cause");
    }
}
