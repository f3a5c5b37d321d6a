package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
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

@Entity
@Table(name = "recording_file")
@IdClass(TenantKey.class)
class FileRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "capture_id")
    private long captureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "making")
    private RecordingFile.Making making;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "body_form")
    private FileBody.Form form;

    @Enumerated(EnumType.STRING)
    @Column(name = "container")
    private FileBody.Container container;

    @Column(name = "blob_id")
    private String blobId;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "content_tag")
    private String contentTag;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Column(name = "codecs")
    private String codecs;

    @Column(name = "created_at")
    private Instant createdAt;

    protected FileRow() {}

    FileRow take(TenantId tenant, RecordingId recording, RecordingFile file) {
        tenantId = tenant.value();
        id = file.id().value();
        recordingId = recording.value();
        captureId = file.capture().value();
        making = file.making();
        take(file.name(), file.body());
        startedAt = file.startedAt();
        endedAt = file.endedAt();
        durationMillis = file.durationMillis();
        codecs = file.codecs();
        createdAt = file.createdAt();
        return this;
    }

    /** The only parts of a file that change. */
    void take(String called, FileBody body) {
        name = called;
        blobId = body.blob().value();
        form = body.form();
        container = body.container();
        sizeBytes = body.sizeBytes();
        contentTag = body.contentTag();
    }

    long id() {
        return id;
    }

    long recordingId() {
        return recordingId;
    }

    RecordingFile snapshot(List<Gap> gaps) {
        return new RecordingFile(
                new RecordingFileId(id),
                new CaptureId(captureId),
                making,
                name,
                new FileBody(new BlobId(blobId), form, container, sizeBytes, contentTag),
                startedAt,
                endedAt,
                durationMillis,
                codecs,
                gaps,
                createdAt);
    }
}
