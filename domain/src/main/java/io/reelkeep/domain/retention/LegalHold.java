package io.reelkeep.domain.retention;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.Optional;

/**
 * Nothing of a recording may be deleted, by nobody and no rule, until it is lifted.
 *
 * @param reason why, for people: 1 to 256 characters
 * @param app that has put it on
 * @param operator for whom the application did so
 */
public record LegalHold(
        TenantId tenant, RecordingId recording, String reason, AppId app, Optional<UserId> operator, Instant since) {
    public LegalHold {
        Checks.text(reason, 256, "reason");
    }
}
