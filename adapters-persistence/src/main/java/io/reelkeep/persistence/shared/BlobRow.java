package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "media_blob")
@IdClass(TextKey.class)
class BlobRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "touched_at")
    private Instant touchedAt;

    /** What it is made for, or belonged to; unknown of what comes from outside while it is in use. */
    @Column(name = "recording_id")
    private @Nullable Long recordingId;

    /** From the intention over the fact to garbage; never back. */
    enum State {
        PENDING,
        READY,
        /** Superseded, but there for readers until the time of the last touch. */
        RETIRED,
        DELETING
    }

    protected BlobRow() {}

    static BlobRow intended(TenantId tenant, BlobId blob, Instant now) {
        var row = new BlobRow();
        row.tenantId = tenant.value();
        row.id = blob.value();
        row.state = State.PENDING;
        row.touchedAt = now;
        return row;
    }

    BlobRow of(RecordingId recording) {
        recordingId = recording.value();
        return this;
    }

    BlobLedger.Confirmed confirmed() {
        return new BlobLedger.Confirmed(new TenantId(tenantId), new BlobId(id), sizeBytes);
    }
}
