package io.reelkeep.persistence.sharing;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.tenancy.SealedSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "share")
class ShareRow {
    @Id
    @Column(name = "token")
    private String token;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "recording_id")
    private long recordingId;

    /** Empty for a link to the whole recording. */
    @Column(name = "file_id")
    private @Nullable Long fileId;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    /** Sealed. */
    @Column(name = "password")
    private byte @Nullable [] password;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "allow_download")
    private boolean allowDownload;

    @Column(name = "allow_transcripts")
    private boolean allowTranscripts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected ShareRow() {}

    ShareRow take(Share share) {
        token = share.token().value();
        tenantId = share.tenant().value();
        recordingId = share.scope().recording().value();
        fileId = share.scope().onlyFile().map(RecordingFileId::value).orElse(null);
        take(share.policy());
        createdAt = share.createdAt();
        revokedAt = share.revokedAt().orElse(null);
        return this;
    }

    private void take(SharePolicy policy) {
        audience = policy.audience();
        password = policy.password().map(SealedSecret::bytes).orElse(null);
        endsAt = policy.endsAt().orElse(null);
        allowDownload = policy.allowDownload();
        allowTranscripts = policy.allowTranscripts();
    }

    Share snapshot() {
        return new Share(
                new ShareToken(token),
                new TenantId(tenantId),
                scope(),
                policy(),
                createdAt,
                Optional.ofNullable(revokedAt));
    }

    private SharePolicy policy() {
        return new SharePolicy(
                audience,
                Optional.ofNullable(password).map(SealedSecret::new),
                Optional.ofNullable(endsAt),
                allowDownload,
                allowTranscripts);
    }

    private ShareScope scope() {
        var recording = new RecordingId(recordingId);
        return fileId == null
                ? new ShareScope.WholeRecording(recording)
                : new ShareScope.OneFile(recording, new RecordingFileId(fileId));
    }
}
