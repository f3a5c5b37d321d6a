package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.Checks;

/** Names one playable file of a recording. Shown as at most 19 decimal digits. */
public record RecordingFileId(long value) {
    public RecordingFileId {
        Checks.positive(value, "file id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
