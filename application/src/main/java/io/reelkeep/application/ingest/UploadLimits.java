package io.reelkeep.application.ingest;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;

/**
 * Bounds of whole-file uploads.
 *
 * @param maxBytes of one file, inclusive
 * @param maxOpen unfinished ones of one tenant, inclusive
 * @param expiry after the last byte came in, an unfinished one ends
 */
public record UploadLimits(long maxBytes, int maxOpen, Duration expiry) {
    public UploadLimits {
        Checks.positive(maxBytes, "largest upload");
        Checks.positive(maxOpen, "most open uploads");
        Checks.positive(expiry.toMillis(), "upload expiry");
    }
}
