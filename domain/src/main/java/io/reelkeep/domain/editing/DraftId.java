package io.reelkeep.domain.editing;

import io.reelkeep.domain.shared.Checks;

/** Names one draft of a cut. Shown as at most 19 decimal digits. */
public record DraftId(long value) {
    public DraftId {
        Checks.positive(value, "draft id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
