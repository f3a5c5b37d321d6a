package io.reelkeep.persistence.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.io.Serializable;
import java.util.Objects;

/** The key of a member: who, of which recording. */
final class AccessMemberRowKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long recordingId;
    private String userId;

    /** For the persistence provider. */
    AccessMemberRowKey() {
        this.userId = "";
    }

    AccessMemberRowKey(TenantId tenant, RecordingId recording, UserId user) {
        this.tenantId = tenant.value();
        this.recordingId = recording.value();
        this.userId = user.value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessMemberRowKey that
                && tenantId == that.tenantId
                && recordingId == that.recordingId
                && userId.equals(that.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, recordingId, userId);
    }
}
