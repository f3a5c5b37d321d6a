package io.reelkeep.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody has guessed wrong, and until when nobody is listened to for it (ASVS 6.3.1).
 *
 * @param wrong since {@code since}, within the limit's time
 * @param pauses how many there were already; each lasts twice as long as the one before
 * @param shutUntil exclusive
 */
public record Attempts(int wrong, Instant since, int pauses, Optional<Instant> shutUntil) {
    /**
     * What is bearable.
     *
     * @param wrong as many wrong guesses within {@code within} bring the first pause
     */
    public record Limit(int wrong, Duration within, Duration firstPause, Duration longestPause) {
        public Limit {
            Checks.positive(wrong, "wrong guesses");
            Checks.require(firstPause.compareTo(longestPause) <= 0, "pauses grow");
        }

        /** After this long without a guess everything is forgotten. */
        public Duration memory() {
            return within.plus(longestPause);
        }

        private Duration pauseAfter(int earlier) {
            Duration pause = firstPause;
            for (int i = 0; i < earlier && pause.compareTo(longestPause) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longestPause) < 0 ? pause : longestPause;
        }
    }

    public Attempts {
        Checks.notNegative(wrong, "wrong guesses");
        Checks.notNegative(pauses, "pauses");
    }

    /** Nobody has guessed yet. */
    public static Attempts none(Instant now) {
        return new Attempts(0, now, 0, Optional.empty());
    }

    public boolean listensAt(Instant now) {
        return shutUntil.map(end -> !now.isBefore(end)).orElse(true);
    }

    /** One more wrong guess. */
    public Attempts afterWrong(Limit limit, Instant now) {
        Attempts known = current(limit, now);
        if (known.wrong + 1 < limit.wrong()) {
            return new Attempts(known.wrong + 1, known.since, known.pauses, Optional.empty());
        }
        return new Attempts(0, now, known.pauses + 1, Optional.of(now.plus(limit.pauseAfter(known.pauses))));
    }

    /** How many more guesses are listened to before the next pause; at least one while anybody is listened to at all. */
    public int left(Limit limit, Instant now) {
        return listensAt(now) ? limit.wrong() - current(limit, now).wrong : 0;
    }

    /** What still counts. */
    private Attempts current(Limit limit, Instant now) {
        if (!now.isBefore(since.plus(limit.memory()))) {
            return none(now);
        }
        return now.isBefore(since.plus(limit.within())) ? this : new Attempts(0, now, pauses, Optional.empty());
    }
}
