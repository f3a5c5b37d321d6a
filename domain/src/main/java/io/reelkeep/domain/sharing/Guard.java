package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes guessing a password hopeless: after {@link #TRIES} wrong ones in a row nobody is listened to for {@link #PAUSE}. At
 * that pace the 62^4 shortest passwords last for most of a year.
 *
 * @param wrong in a row
 * @param shutUntil exclusive
 */
public record Guard(int wrong, Optional<Instant> shutUntil) {
    public static final int TRIES = 20;
    public static final Duration PAUSE = Duration.ofSeconds(30);

    /** Nobody has tried yet. */
    public static final Guard UNTRIED = new Guard(0, Optional.empty());

    public Guard {
        Checks.notNegative(wrong, "wrong tries");
    }

    public boolean listensAt(Instant now) {
        return shutUntil.map(end -> !now.isBefore(end)).orElse(true);
    }

    public Guard afterWrong(Instant now) {
        return wrong + 1 < TRIES ? new Guard(wrong + 1, Optional.empty()) : new Guard(0, Optional.of(now.plus(PAUSE)));
    }
}
