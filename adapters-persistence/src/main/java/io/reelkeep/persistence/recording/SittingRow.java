package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "class_sitting")
@IdClass(TenantKey.class)
class SittingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "meeting_id")
    private long id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    protected SittingRow() {}

    void take(Sitting sitting) {
        tenantId = sitting.tenant().value();
        id = sitting.meeting().value();
        startedAt = sitting.startedAt();
        stoppedAt = sitting.stoppedAt().orElse(null);
    }

    Sitting snapshot() {
        return new Sitting(new TenantId(tenantId), new MeetingId(id), startedAt, Optional.ofNullable(stoppedAt));
    }
}
