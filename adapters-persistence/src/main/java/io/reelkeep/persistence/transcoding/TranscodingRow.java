package io.reelkeep.persistence.transcoding;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "transcoding")
@IdClass(TenantKey.class)
class TranscodingRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "source_id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "capture_id")
    private long captureId;

    @Column(name = "result_id")
    private @Nullable Long resultId;

    @Column(name = "failure")
    private @Nullable String failure;

    protected TranscodingRow() {}

    TranscodingRow take(Transcoding transcoding) {
        tenantId = transcoding.tenant().value();
        id = transcoding.source().value();
        recordingId = transcoding.recording().value();
        captureId = transcoding.capture().value();
        resultId = transcoding.result().map(RecordingFileId::value).orElse(null);
        failure = transcoding.failure().orElse(null);
        return this;
    }

    Transcoding snapshot() {
        return new Transcoding(
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new CaptureId(captureId),
                new RecordingFileId(id),
                Optional.ofNullable(resultId).map(RecordingFileId::new),
                Optional.ofNullable(failure));
    }
}
