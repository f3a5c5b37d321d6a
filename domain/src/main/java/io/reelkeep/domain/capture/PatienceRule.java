package io.reelkeep.domain.capture;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;

/**
 * How long a capture waits for data.
 *
 * @param silence without data, a running capture closes itself after this time: 1 minute (F130)
 * @param lateness after a stop, missing segments are waited for this long since the last sign of life. The documents
 *     call 2 minutes usual (F94); we wait longer before we declare a gap
 */
public record PatienceRule(Duration silence, Duration lateness) {
    /** A minute of silence, ten minutes for late segments. */
    public static final PatienceRule DEFAULT = new PatienceRule(Duration.ofMinutes(1), Duration.ofMinutes(10));

    public PatienceRule {
        Checks.positive(silence.toMillis(), "silence");
        Checks.positive(lateness.toMillis(), "lateness");
    }
}
