package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;

/** How often and how far apart a callback is tried again (F106): 10 retries, a minute apart. */
public record RetrySchedule(int retries, Duration interval) {
    /** Ten retries a minute apart: 1 + 10 attempts in all (C14). */
    public static final RetrySchedule TEN_TIMES_A_MINUTE_APART = new RetrySchedule(10, Duration.ofMinutes(1));

    public RetrySchedule {
        Checks.notNegative(retries, "retries");
        Checks.positive(interval.toMillis(), "interval");
    }

    public int attempts() {
        return retries + 1;
    }
}
