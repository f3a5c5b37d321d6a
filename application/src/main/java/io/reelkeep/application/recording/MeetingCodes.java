package io.reelkeep.application.recording;

import io.reelkeep.domain.recording.MeetingId;

/** Makes the numbers that people type: nine digits, so that they fit 31 bits too. */
final class MeetingCodes {
    private static final long LOWEST = 100_000_000;
    private static final long COUNT = 900_000_000;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private MeetingCodes() {}

    /** Spread by Fibonacci hashing, so that meetings made one after the other do not have codes one after the other. */
    static String of(MeetingId id) {
        return Long.toString(LOWEST + Math.floorMod(id.value() * GOLDEN_RATIO, COUNT));
    }
}
