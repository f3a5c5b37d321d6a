package io.reelkeep.persistence.ingest;

import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "upload")
@IdClass(TextKey.class)
class UploadRow {
    /** No life of a node has this number. */
    private static final long NOBODY = 0;

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "meeting_id")
    private @Nullable Long meetingId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "metadata")
    private String metadata;

    @Column(name = "length_bytes")
    private long lengthBytes;

    @Column(name = "offset_bytes")
    private long offsetBytes;

    @Column(name = "blob_id")
    private String blobId;

    @Column(name = "block_bytes")
    private @Nullable Integer blockBytes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "capture_id")
    private @Nullable Long captureId;

    @Column(name = "writer_node")
    private @Nullable Long writerNode;

    @Column(name = "writer_call")
    private @Nullable Long writerCall;

    @Column(name = "writer_until")
    private @Nullable Long writerUntil;

    @Version
    @Column(name = "version")
    private long version;

    protected UploadRow() {}

    UploadRow take(Upload upload) {
        tenantId = upload.tenant().value();
        id = upload.id().value();
        ownerId = upload.owner().value();
        meetingId = upload.meeting().map(MeetingId::value).orElse(null);
        fileName = upload.fileName();
        metadata = upload.metadata();
        lengthBytes = upload.lengthBytes();
        offsetBytes = upload.offsetBytes();
        blobId = upload.blob().value();
        blockBytes = upload.blockBytes().orElse(null);
        createdAt = upload.createdAt();
        expiresAt = upload.expiresAt();
        captureId = upload.capture().map(CaptureId::value).orElse(null);
        return this;
    }

    Upload snapshot() {
        return new Upload(
                new UploadId(id),
                new TenantId(tenantId),
                new UserId(ownerId),
                Optional.ofNullable(meetingId).map(MeetingId::new),
                fileName,
                metadata,
                lengthBytes,
                offsetBytes,
                new BlobId(blobId),
                Optional.ofNullable(blockBytes),
                createdAt,
                expiresAt,
                Optional.ofNullable(captureId).map(CaptureId::new));
    }

    Optional<Writer> writer() {
        return Optional.ofNullable(writerNode)
                .filter(node -> node != NOBODY)
                .map(node -> new Writer(node, orNothing(writerCall), Instant.ofEpochMilli(orNothing(writerUntil))));
    }

    private static long orNothing(@Nullable Long column) {
        return column == null ? 0 : column;
    }

    void letWrite(Optional<Writer> writer) {
        writerNode = writer.map(Writer::node).orElse(NOBODY);
        writerCall = writer.map(Writer::call).orElse(NOBODY);
        writerUntil = writer.map(one -> one.until().toEpochMilli()).orElse(NOBODY);
    }
}
