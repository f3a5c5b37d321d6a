package io.reelkeep.persistence.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "access_member")
@IdClass(AccessMemberRowKey.class)
class AccessMemberRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "recording_id")
    private long recordingId;

    @Id
    @Column(name = "user_id")
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "permission")
    private AccessMember.Permission permission;

    @Column(name = "added_at")
    private Instant addedAt;

    protected AccessMemberRow() {}

    AccessMemberRow(AccessMember member) {
        tenantId = member.tenant().value();
        recordingId = member.recording().value();
        userId = member.user().value();
        take(member);
    }

    final void take(AccessMember member) {
        permission = member.permission();
        addedAt = member.addedAt();
    }

    AccessMember snapshot() {
        return new AccessMember(
                new TenantId(tenantId), new RecordingId(recordingId), new UserId(userId), permission, addedAt);
    }
}
