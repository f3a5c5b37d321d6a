package io.reelkeep.rest.shared.body;

import io.reelkeep.domain.shared.Checks;

/**
 * Bounds of large bodies.
 *
 * @param segmentMaxBytes of one segment, inclusive
 * @param minBytesPerSecond over any 30 s of waiting, the first 10 s excepted; 0 is no limit
 * @param maxConcurrentBodies read at once by this process
 */
public record IngestLimits(long segmentMaxBytes, long minBytesPerSecond, int maxConcurrentBodies) {
    public IngestLimits {
        Checks.positive(segmentMaxBytes, "largest segment");
        Checks.notNegative(minBytesPerSecond, "slowest rate");
        Checks.positive(maxConcurrentBodies, "most bodies at once");
    }
}
