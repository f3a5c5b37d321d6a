package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody has tried in vain: with one name, or from one address (ASVS 6.3.1). They are counted from the first one
 * on, for as long as the rule says, and then all forgotten.
 *
 * @param whose a digest of the name or address
 * @param until exclusive; then they are forgotten
 */
public record Tries(Sha256 whose, int count, Instant until) {
    /**
     * How many are listened to.
     *
     * @param within counted from the first
     */
    public record Rule(int atMost, Duration within) {}

    /** With one name. So a password is guessed at 40 times an hour at most. */
    public static final Rule OF_ONE_NAME = new Rule(10, Duration.ofMinutes(15));

    /** From one address, whatever the names. A whole school may stand behind one. */
    public static final Rule OF_ONE_ADDRESS = new Rule(60, Duration.ofHours(1));

    /** Nobody has tried. */
    public static Tries none(Sha256 whose) {
        return new Tries(whose, 0, Instant.EPOCH);
    }

    /** Whether another one is not listened to. */
    public boolean isExhausted(Rule rule, Instant now) {
        return now.isBefore(until) && count >= rule.atMost();
    }

    /** With one more. */
    public Tries another(Rule rule, Instant now) {
        return now.isBefore(until) ? new Tries(whose, count + 1, until) : new Tries(whose, 1, now.plus(rule.within()));
    }

    /** With one less: it was not in vain. */
    public Tries takenBack() {
        return new Tries(whose, Math.max(0, count - 1), until);
    }

    /** With none. */
    public Tries forgiven() {
        return new Tries(whose, 0, until);
    }
}
