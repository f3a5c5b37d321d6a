package io.reelkeep.persistence.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
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
@Table(name = "usage_event")
@IdClass(UsageEventRowKey.class)
class UsageEventRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "client")
    private String client;

    @Id
    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UsageKind kind;

    @Column(name = "recording_id")
    private long recordingId;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "viewer_id")
    private @Nullable String viewerId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "furthest_per_mille")
    private int furthestPerMille;

    protected UsageEventRow() {}

    UsageEventRow(UsageEvent event) {
        tenantId = event.tenant().value();
        client = event.client().value();
        number = event.number();
        kind = event.kind();
        recordingId = event.recording().value();
        fileId = event.file().value();
        viewerId = event.viewer().map(UserId::value).orElse(null);
        take(event.seen());
    }

    final void take(Sighting seen) {
        startedAt = seen.from();
        lastSeenAt = seen.to();
        furthestPerMille = seen.furthestPerMille();
    }

    UsageEvent snapshot() {
        return new UsageEvent(
                new TenantId(tenantId),
                new ClientKey(client),
                number,
                kind,
                new RecordingId(recordingId),
                new RecordingFileId(fileId),
                Optional.ofNullable(viewerId).map(UserId::new),
                new Sighting(startedAt, lastSeenAt, furthestPerMille));
    }
}
