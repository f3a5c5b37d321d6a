package io.reelkeep.domain.sharing;

/**
 * What somebody comes with to a link, and what for.
 *
 * @param knowsPassword has shown the password that the link has now
 */
public record Visit(Purpose purpose, boolean knowsPassword) {
    /** What is done with what lies behind a link; each is a right of its own. */
    public enum Purpose {
        WATCH,
        /** Bytes to be kept. */
        DOWNLOAD,
        /** What was said, as text. */
        READ
    }
}
