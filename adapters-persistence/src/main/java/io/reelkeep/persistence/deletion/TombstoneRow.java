package io.reelkeep.persistence.deletion;

import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.deletion.Tombstone.DeletedFile;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
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
@Table(name = "tombstone")
@IdClass(TenantKey.class)
class TombstoneRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "capture_id")
    private @Nullable Long captureId;

    @Column(name = "size_bytes")
    private @Nullable Long sizeBytes;

    @Column(name = "content_tag")
    private @Nullable String contentTag;

    @Column(name = "app_id")
    private long appId;

    @Column(name = "operator_id")
    private @Nullable String operatorId;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected TombstoneRow() {}

    static TombstoneRow of(Tombstone tombstone) {
        var row = new TombstoneRow();
        row.tenantId = tombstone.tenant().value();
        row.id = idOf(tombstone);
        row.recordingId = tombstone.recording().value();
        row.meetingId = tombstone.meeting().value();
        row.captureId = tombstone.file().map(file -> file.capture().value()).orElse(null);
        row.sizeBytes = tombstone.file().map(DeletedFile::sizeBytes).orElse(null);
        row.contentTag = tombstone.file().map(DeletedFile::contentTag).orElse(null);
        row.appId = tombstone.by().app().value();
        row.operatorId = tombstone.by().operator().map(UserId::value).orElse(null);
        row.deletedAt = tombstone.deletedAt();
        row.erasedAt = tombstone.erasedAt().orElse(null);
        return row;
    }

    /** A file has its own, a recording as a whole that of the recording. */
    static long idOf(Tombstone tombstone) {
        return tombstone
                .file()
                .map(file -> file.id().value())
                .orElse(tombstone.recording().value());
    }

    void erased(Instant at) {
        erasedAt = at;
    }

    Tombstone tombstone() {
        return new Tombstone(
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new MeetingId(meetingId),
                Optional.ofNullable(captureId).map(this::file),
                new DeletedBy(new AppId(appId), Optional.ofNullable(operatorId).map(UserId::new)),
                deletedAt,
                Optional.ofNullable(erasedAt));
    }

    private DeletedFile file(long capture) {
        return new DeletedFile(
                new RecordingFileId(id),
                new CaptureId(capture),
                Optional.ofNullable(sizeBytes).orElseThrow(),
                Optional.ofNullable(contentTag).orElseThrow());
    }
}
