package io.reelkeep.domain.sharing;

import io.reelkeep.domain.shared.Checks;

/** Names one application for access. */
public record AccessRequestId(long value) {
    public AccessRequestId {
        Checks.positive(value, "access request id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
