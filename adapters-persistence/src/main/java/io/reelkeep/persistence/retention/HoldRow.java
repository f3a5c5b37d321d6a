package io.reelkeep.persistence.retention;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
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
@Table(name = "legal_hold")
@IdClass(TenantKey.class)
class HoldRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    /** That of the recording. */
    @Id
    @Column(name = "recording_id")
    private long id;

    @Column(name = "reason")
    private String reason;

    @Column(name = "app_id")
    private long appId;

    @Column(name = "operator_id")
    private @Nullable String operatorId;

    @Column(name = "since_at")
    private Instant since;

    protected HoldRow() {}

    HoldRow take(LegalHold hold) {
        tenantId = hold.tenant().value();
        id = hold.recording().value();
        reason = hold.reason();
        appId = hold.app().value();
        operatorId = hold.operator().map(UserId::value).orElse(null);
        since = hold.since();
        return this;
    }

    LegalHold snapshot() {
        return new LegalHold(
                new TenantId(tenantId),
                new RecordingId(id),
                reason,
                new AppId(appId),
                Optional.ofNullable(operatorId).map(UserId::new),
                since);
    }
}
