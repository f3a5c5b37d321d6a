package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;

/** Names one capture: a recording under way, or one take of it. Shown as at most 19 decimal digits. */
public record CaptureId(long value) {
    public CaptureId {
        Checks.positive(value, "capture id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
