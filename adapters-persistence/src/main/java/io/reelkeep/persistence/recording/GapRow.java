package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "recording_gap")
@IdClass(PlaceKey.class)
class GapRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "file_id")
    private long ownerId;

    @Id
    @Column(name = "place")
    private int place;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "segment")
    private int segment;

    @Column(name = "at_millis")
    private long atMillis;

    @Column(name = "missing_millis")
    private long missingMillis;

    @Column(name = "cause")
    private String cause;

    protected GapRow() {}

    GapRow take(PlaceOf where, Gap gap) {
        tenantId = where.tenantId();
        ownerId = where.fileId();
        place = where.place();
        recordingId = where.recording().value();
        segment = gap.segment();
        atMillis = gap.atMillis();
        missingMillis = gap.missingMillis();
        cause = gap.cause();
        return this;
    }

    /** Where a gap stands. */
    record PlaceOf(long tenantId, RecordingId recording, long fileId, int place) {}

    long fileId() {
        return ownerId;
    }

    Gap snapshot() {
        return new Gap(segment, atMillis, missingMillis, cause);
    }
}
