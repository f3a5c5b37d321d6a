package io.reelkeep.domain.transcoding;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/**
 * What came of encoding a file anew, once that is decided.
 *
 * @param source the file that was to be encoded
 * @param result the file that was made; empty when none could be
 * @param failure why none could be made, for a person
 */
public record Transcoding(
        TenantId tenant,
        RecordingId recording,
        CaptureId capture,
        RecordingFileId source,
        Optional<RecordingFileId> result,
        Optional<String> failure) {
    private static final int MAX_FAILURE_LENGTH = 1_000;

    public Transcoding {
        Checks.require(result.isPresent() != failure.isPresent(), "a transcoding has a result or a failure");
        failure.ifPresent(why -> Checks.text(why, MAX_FAILURE_LENGTH, "failure"));
    }

    /** No file was made. */
    public static Transcoding failed(
            TenantId tenant, RecordingId recording, CaptureId capture, RecordingFileId source, String why) {
        return new Transcoding(
                tenant,
                recording,
                capture,
                source,
                Optional.empty(),
                Optional.of(Checks.storable(why, MAX_FAILURE_LENGTH)));
    }

    public boolean isDone() {
        return result.isPresent();
    }
}
