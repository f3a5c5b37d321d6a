package io.reelkeep.rest.shared;

import java.time.Duration;

/** One call too many in this minute. Answered by each dialect's code for CALLED_TOO_OFTEN. */
public final class CalledTooOften extends RuntimeException {
    private static final long ALMOST_A_SECOND = 999_999_999;

    private final Duration untilFree;

    CalledTooOften(long callsPerMinute, Duration untilFree) {
        super("at most " + callsPerMinute + " calls a minute are answered");
        this.untilFree = untilFree;
    }

    /** When to call again, in whole seconds from now: for {@code Retry-After} (RFC 9110 §10.2.3). */
    long retryAfterSeconds() {
        return Math.max(1, untilFree.plusNanos(ALMOST_A_SECOND).toSeconds());
    }
}
