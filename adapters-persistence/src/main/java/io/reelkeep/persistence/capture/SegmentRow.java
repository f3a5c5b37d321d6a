package io.reelkeep.persistence.capture;

import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "segment")
@IdClass(PlaceKey.class)
class SegmentRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "capture_id")
    private long ownerId;

    @Id
    @Column(name = "number")
    private int place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "blob_id")
    private String blobId;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "digest")
    private String digest;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "quarantine")
    private @Nullable String quarantine;

    protected SegmentRow() {}

    SegmentRow take(TenantId tenant, CaptureId capture, Segment segment) {
        tenantId = tenant.value();
        ownerId = capture.value();
        place = segment.number();
        startsAt = segment.startsAt();
        endsAt = segment.endsAt();
        blobId = segment.blob().value();
        sizeBytes = segment.sizeBytes();
        digest = segment.digest().hex();
        receivedAt = segment.receivedAt();
        quarantine = segment.quarantine().orElse(null);
        return this;
    }

    Segment snapshot() {
        return new Segment(
                place,
                startsAt,
                endsAt,
                new BlobId(blobId),
                sizeBytes,
                new Sha256(digest),
                receivedAt,
                Optional.ofNullable(quarantine));
    }
}
