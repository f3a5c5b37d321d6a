package io.reelkeep.domain.editing;

import io.reelkeep.domain.shared.Checks;

/** Names one clip that was ordered. Shown as at most 19 decimal digits. */
public record ClipId(long value) {
    public ClipId {
        Checks.positive(value, "clip id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
