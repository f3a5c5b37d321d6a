package io.reelkeep.persistence.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_request")
class AccessRequestRow {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "note")
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AccessRequest.State state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected AccessRequestRow() {}

    AccessRequestRow take(AccessRequest request) {
        id = request.id().value();
        tenantId = request.tenant().value();
        recordingId = request.recording().value();
        userId = request.user().value();
        note = request.note();
        state = request.state();
        askedAt = request.askedAt();
        decidedAt = request.decidedAt().orElse(null);
        return this;
    }

    boolean belongsTo(TenantId tenant) {
        return tenantId == tenant.value();
    }

    AccessRequest snapshot() {
        return new AccessRequest(
                new AccessRequestId(id),
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new UserId(userId),
                note,
                state,
                askedAt,
                Optional.ofNullable(decidedAt));
    }
}
