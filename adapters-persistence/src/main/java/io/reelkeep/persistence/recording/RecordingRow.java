package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.recording.Take;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recording")
@IdClass(TenantKey.class)
class RecordingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "meeting_code")
    private String meetingCode;

    @Column(name = "title")
    private String title;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "host_id")
    private String hostId;

    @Column(name = "media_started_at")
    private Instant mediaStartedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RecordingState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "made_through")
    private @Nullable Long madeThrough;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** 0 for what is there, its own id for what lies in the recycle bin. */
    @Column(name = "bin")
    private long bin;

    @Version
    @Column(name = "version")
    private long version;

    protected RecordingRow() {}

    /** @param now when it is changed: even where nothing of the row is, something of its parts may be */
    RecordingRow take(Recording.Snapshot snapshot, Instant now) {
        Recording.Subject about = snapshot.about();
        tenantId = snapshot.tenant().value();
        id = snapshot.id().value();
        meetingId = about.meeting().value();
        meetingCode = about.meetingCode();
        title = about.title();
        ownerId = about.owner().value();
        hostId = about.host().value();
        mediaStartedAt = about.startedAt();
        origin = snapshot.origin();
        state = snapshot.state();
        createdAt = snapshot.createdAt();
        madeThrough = about.madeThrough().map(AppId::value).orElse(null);
        changedAt = now;
        return this;
    }

    long id() {
        return id;
    }

    boolean isThere() {
        return bin == 0;
    }

    CountedAs counted() {
        return new CountedAs(tenantId, ownerId, mediaStartedAt, origin);
    }

    void throwAway() {
        bin = id;
    }

    void takeOut() {
        bin = 0;
    }

    Recording.Snapshot snapshot(List<Take> takes, List<RecordingFile> files) {
        var about = new Recording.Subject(
                new MeetingId(meetingId),
                meetingCode,
                title,
                new UserId(ownerId),
                new UserId(hostId),
                mediaStartedAt,
                Optional.ofNullable(madeThrough).map(AppId::new));
        return new Recording.Snapshot(
                new RecordingId(id), new TenantId(tenantId), about, origin, createdAt, state, takes, files);
    }
}
