package io.reelkeep.domain.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person asks to be let in to a recording (F27).
 *
 * @param note why, in the person's own words; may be empty, at most 256 characters
 * @param decidedAt present exactly when it is not pending any more
 */
public record AccessRequest(
        AccessRequestId id,
        TenantId tenant,
        RecordingId recording,
        UserId user,
        String note,
        State state,
        Instant askedAt,
        Optional<Instant> decidedAt) {
    public static final int MAX_NOTE = 256;

    /** How it was decided. */
    public enum State {
        PENDING,
        AGREED,
        /** Set aside without a word to the person; asking again is possible. */
        IGNORED
    }

    public AccessRequest {
        Checks.optionalText(note, MAX_NOTE, "note");
        Checks.require(decidedAt.isEmpty() == (state == State.PENDING), "what is pending is not decided");
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** What is decided stays decided. */
    public AccessRequest decided(boolean agreed, Instant now) {
        State next = agreed ? State.AGREED : State.IGNORED;
        return isPending()
                ? new AccessRequest(id, tenant, recording, user, note, next, askedAt, Optional.of(now))
                : this;
    }
}
