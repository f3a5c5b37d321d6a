package io.reelkeep.persistence.deletion;

import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deleted_object")
@IdClass(TextKey.class)
class ObjectRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "blob_id")
    private String id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "file_id")
    private @Nullable Long fileId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DeletedObject.Kind kind;

    @Column(name = "size_bytes")
    private @Nullable Long sizeBytes;

    @Column(name = "digest")
    private @Nullable String digest;

    @Column(name = "condemned_at")
    private Instant condemnedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected ObjectRow() {}

    ObjectRow take(DeletedObject object) {
        tenantId = object.tenant().value();
        id = object.blob().value();
        recordingId = object.recording().value();
        fileId = object.file().map(RecordingFileId::value).orElse(null);
        kind = object.kind();
        sizeBytes = object.sizeBytes().orElse(null);
        digest = object.digest().map(Sha256::hex).orElse(null);
        condemnedAt = object.condemnedAt();
        erasedAt = object.erasedAt().orElse(null);
        return this;
    }

    DeletedObject object() {
        return new DeletedObject(
                new TenantId(tenantId),
                new RecordingId(recordingId),
                Optional.ofNullable(fileId).map(RecordingFileId::new),
                kind,
                new BlobId(id),
                Optional.ofNullable(sizeBytes),
                Optional.ofNullable(digest).map(Sha256::new),
                condemnedAt,
                Optional.ofNullable(erasedAt));
    }
}
