package io.reelkeep.domain.retention;

import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.recording.Recording;
import java.time.Instant;

/**
 * A recording that was thrown away and can still be brought back. Nobody sees it but those who look into the bin.
 *
 * @param endsAt exclusive: from then on it is deleted for good
 */
public record BinnedRecording(Recording recording, DeletedBy by, Instant binnedAt, Instant endsAt) {}
