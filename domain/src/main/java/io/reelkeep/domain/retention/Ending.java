package io.reelkeep.domain.retention;

import io.reelkeep.domain.recording.RecordingId;
import java.time.Instant;

/**
 * That a recording is deleted for good, and by which rule.
 *
 * @param at from then on, inclusive
 * @param held whether a legal hold keeps it all the same
 */
public record Ending(RecordingId recording, Instant at, Rule rule, boolean held) {
    /** Why something ends. */
    public enum Rule {
        /** The subscription has ended, and the grace after it (F50). */
        GRACE,
        /** It is older than its tenant keeps such recordings. */
        RETENTION,
        /** It was thrown away, and the days to bring it back are over (C18). */
        RECYCLE_BIN
    }

    /** Whether it is to be deleted at {@code now}. */
    public boolean isDueAt(Instant now) {
        return !held && !now.isBefore(at);
    }
}
