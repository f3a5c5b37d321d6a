package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;

/**
 * A stretch of one file, in the file's own time.
 *
 * @param fromMillis inclusive
 * @param toMillis exclusive, at least a millisecond later
 */
public record Range(RecordingFileId file, long fromMillis, long toMillis) {
    public Range {
        if (fromMillis < 0) {
            throw new Refusal(Reason.BAD_PARAMETER, "a range must not start before its file does");
        }
        if (toMillis <= fromMillis) {
            throw new Refusal(
                    Reason.BAD_PARAMETER, "a range must end after it starts: " + fromMillis + " .. " + toMillis);
        }
    }

    /**
     * The file that the range lies in.
     *
     * @throws Refusal FILE_UNKNOWN, or BAD_PARAMETER when the range ends after the file
     */
    public RecordingFile fileOf(Recording recording) {
        RecordingFile known = recording
                .file(file)
                .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file + " in this recording"));
        if (toMillis > known.durationMillis()) {
            throw new Refusal(
                    Reason.BAD_PARAMETER,
                    "a range ends at " + toMillis + " ms, but file " + file + " lasts " + known.durationMillis()
                            + " ms");
        }
        return known;
    }
}
