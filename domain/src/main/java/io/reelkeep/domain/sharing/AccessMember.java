package io.reelkeep.domain.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;

/** Somebody who may see, or manage, one recording that is not theirs (F27; contract: Meeting 4.7). */
public record AccessMember(
        TenantId tenant, RecordingId recording, UserId user, Permission permission, Instant addedAt) {
    /** What a member may do. */
    public enum Permission {
        VIEW,
        /** All that the owner may. */
        MANAGE
    }
}
