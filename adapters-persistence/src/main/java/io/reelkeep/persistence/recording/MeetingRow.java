package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "meeting")
@IdClass(TenantKey.class)
class MeetingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Meeting.Kind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "subject")
    private String subject;

    @Column(name = "creator_id")
    private String creatorId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "made_through")
    private @Nullable Long madeThrough;

    protected MeetingRow() {}

    long id() {
        return id;
    }

    Meeting snapshot(List<AttendeeRow> attendees) {
        return new Meeting(
                new MeetingId(id),
                new TenantId(tenantId),
                kind,
                code,
                subject,
                new UserId(creatorId),
                startsAt,
                Optional.ofNullable(endsAt),
                attendees.stream().map(AttendeeRow::snapshot).toList(),
                Optional.ofNullable(madeThrough).map(AppId::new));
    }
}
