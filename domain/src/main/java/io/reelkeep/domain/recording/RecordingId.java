package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;

/** Names one recording: the folder of one meeting. Shown as at most 19 decimal digits. */
public record RecordingId(long value) {
    public RecordingId {
        Checks.positive(value, "recording id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
