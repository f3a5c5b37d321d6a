package io.reelkeep.persistence.preview;

import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "preview")
@IdClass(TenantKey.class)
class PreviewRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "file_id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "content_tag")
    private String contentTag;

    @Column(name = "no_pictures")
    private @Nullable String noPictures;

    @Column(name = "no_peaks")
    private @Nullable String noPeaks;

    protected PreviewRow() {}

    PreviewRow take(Preview preview) {
        tenantId = preview.tenant().value();
        id = preview.file().value();
        recordingId = preview.recording().value();
        contentTag = preview.contentTag();
        noPictures = preview.noPictures().orElse(null);
        noPeaks = preview.noPeaks().orElse(null);
        return this;
    }

    long fileId() {
        return id;
    }

    Preview snapshot(List<Illustration> illustrations) {
        return new Preview(
                new TenantId(tenantId),
                new RecordingId(recordingId),
                new RecordingFileId(id),
                contentTag,
                illustrations,
                Optional.ofNullable(noPictures),
                Optional.ofNullable(noPeaks));
    }
}
