package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How often and how far apart something is tried again.
 *
 * @param waits before each retry, from the end of the attempt before it; one retry for each
 */
public record RetrySchedule(List<Duration> waits) {
    /** Ten retries a minute apart (F106): 1 + 10 attempts in all (C14). */
    public static final RetrySchedule TEN_TIMES_A_MINUTE_APART = every(10, Duration.ofMinutes(1));

    /** Five retries within three hours (contract: Meeting 5). */
    public static final RetrySchedule SLOWER_AND_SLOWER = new RetrySchedule(List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2)));

    /** Three deliveries close together, as in production, then four of our own (contract: WeCom 6.2). */
    public static final RetrySchedule THRICE_AND_THEN_SLOWLY = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2)));

    public RetrySchedule {
        waits = List.copyOf(waits);
        Checks.require(!waits.isEmpty(), "there must be a retry");
        waits.forEach(wait -> Checks.positive(wait.toMillis(), "wait"));
    }

    /** As many retries, all of them as far apart. */
    public static RetrySchedule every(int retries, Duration interval) {
        return new RetrySchedule(Collections.nCopies(retries, interval));
    }

    public int attempts() {
        return waits.size() + 1;
    }

    /**
     * How long to wait after an attempt, be it answered or lost.
     *
     * @param made how many attempts there have been, from 1; after the last one as long as before it
     */
    Duration after(int made) {
        return waits.get(Math.min(made, waits.size()) - 1);
    }
}
