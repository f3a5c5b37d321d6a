package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;

/** Names one meeting, class or live room of a tenant. Shown as at most 19 decimal digits. */
public record MeetingId(long value) {
    public MeetingId {
        Checks.positive(value, "meeting id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
