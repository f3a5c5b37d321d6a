package io.reelkeep.application.retention.port;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Lifespan;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When recordings end, those in the recycle bin included. */
public interface Lifespans {
    /** By the ids of the recordings, beginning after {@code after} (0 for the first). */
    List<Lifespan> within(Bounds bounds, long after, int limit);

    Optional<Lifespan> of(TenantId tenant, RecordingId recording);

    /**
     * Which ones.
     *
     * @param everything whatever else is said
     * @param youngestUntil by way of recording: those of which nothing is younger, inclusive; what is in the bin excepted
     * @param binUntil those in the bin that end by then, inclusive
     */
    record Bounds(TenantId tenant, boolean everything, Map<Origin, Instant> youngestUntil, Instant binUntil) {
        public Bounds {
            youngestUntil = Map.copyOf(youngestUntil);
        }
    }
}
