package io.reelkeep.domain.usage;

import io.reelkeep.domain.shared.Checks;
import java.time.Instant;

/**
 * A while in which a client was seen taking bytes of a file.
 *
 * @param from of the first bytes
 * @param to of the last ones, inclusive
 * @param furthestPerMille how far into the file it got
 */
public record Sighting(Instant from, Instant to, int furthestPerMille) {
    public Sighting {
        Checks.require(!to.isBefore(from), "a sighting ends after it begins");
        Checks.require(furthestPerMille >= 0 && furthestPerMille <= Stretch.END, "a file has 1000 thousandths");
    }

    /** Both in one; in which order they come does not matter. */
    public Sighting and(Sighting other) {
        return new Sighting(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                Math.max(furthestPerMille, other.furthestPerMille));
    }
}
