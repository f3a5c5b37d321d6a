package io.reelkeep.persistence.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationRow {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "label")
    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    protected InvitationRow() {}

    InvitationRow take(Invitation invitation) {
        id = invitation.id().value();
        tenantId = invitation.tenant().value();
        recordingId = invitation.recording().value();
        label = invitation.label();
        createdAt = invitation.createdAt();
        takenAt = invitation.takenAt().orElse(null);
        return this;
    }

    boolean belongsTo(TenantId tenant) {
        return tenantId == tenant.value();
    }

    Invitation snapshot() {
        return new Invitation(
                new InvitationId(id),
                new TenantId(tenantId),
                new RecordingId(recordingId),
                label,
                createdAt,
                Optional.ofNullable(takenAt));
    }
}
