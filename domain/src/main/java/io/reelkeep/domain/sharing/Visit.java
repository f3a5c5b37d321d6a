package io.reelkeep.domain.sharing;

import java.util.Set;

/**
 * What somebody comes with to a link, and what for.
 *
 * @param knowsPassword has shown the password that the link has now
 * @param ties how they stand to what lies behind it; none for the anonymous
 */
public record Visit(Purpose purpose, boolean knowsPassword, Set<Tie> ties) {
    /** What is done with what lies behind a link; each is a right of its own. */
    public enum Purpose {
        WATCH,
        /** Bytes to be kept. */
        DOWNLOAD,
        /** What was said, as text. */
        READ
    }

    public Visit {
        ties = Set.copyOf(ties);
    }

    /** By somebody of whom nothing is known but the link. */
    public Visit(Purpose purpose, boolean knowsPassword) {
        this(purpose, knowsPassword, Set.of());
    }

    boolean isByManager() {
        return ties.contains(Tie.MANAGER);
    }
}
