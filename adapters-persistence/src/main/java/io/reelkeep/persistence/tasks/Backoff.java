package io.reelkeep.persistence.tasks;

import java.time.Duration;

/**
 * How often a failing task is tried, and how long it rests in between: twice as long each time.
 *
 * @param tries in all
 */
record Backoff(int tries, Duration first, Duration longest) {
    /** From a second to five minutes, fifteen tries: about an hour of trouble is survived. */
    static final Backoff USUAL = new Backoff(15, Duration.ofSeconds(1), Duration.ofMinutes(5));

    private static final int MAX_DOUBLINGS = 30;

    /** @param failures so far, at least one */
    Duration after(int failures) {
        Duration rest = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return rest.compareTo(longest) < 0 ? rest : longest;
    }

    boolean isUsedUp(int failures) {
        return failures >= tries;
    }
}
