package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;

/** Names one invitation. */
public record InvitationId(long value) {
    public InvitationId {
        Checks.positive(value, "invitation id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
