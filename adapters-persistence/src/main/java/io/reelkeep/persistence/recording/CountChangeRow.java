package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One recording more or less, until it is folded into the counts. */
@Entity
@Table(name = "recording_count_change")
@IdClass(TenantKey.class)
class CountChangeRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "owner_id")
    private String ownerId;

    /** Of the hour. */
    @Column(name = "starts_at")
    private long startsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private Origin origin;

    @Column(name = "change")
    private int change;

    protected CountChangeRow() {}

    CountChangeRow(long id, CountedAs counted, int change) {
        this.tenantId = counted.tenant();
        this.id = id;
        this.ownerId = counted.owner();
        this.startsAt = CountedSpans.floor(counted.startedAt().toEpochMilli(), CountedSpans.HOUR);
        this.origin = counted.origin();
        this.change = change;
    }

    long id() {
        return id;
    }

    String ownerId() {
        return ownerId;
    }

    long startsAt() {
        return startsAt;
    }

    Origin origin() {
        return origin;
    }

    int change() {
        return change;
    }
}
