package io.reelkeep.application.retention.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** What must not be deleted. Changed only within a transaction that has locked the recording. */
public interface LegalHolds {
    /** Adds one, or takes the place of what was on that recording. */
    void put(LegalHold hold);

    Optional<LegalHold> find(TenantId tenant, RecordingId recording);

    /** @return false when there was none */
    boolean lift(TenantId tenant, RecordingId recording);
}
