package io.reelkeep.persistence.callback;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "callback_delivery")
@IdClass(TenantKey.class)
class DeliveryRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CallbackKind kind;

    @Column(name = "recording_id")
    private long recordingId;

    /** Empty when it is not about a single file. */
    @Column(name = "file_id")
    private @Nullable Long fileId;

    @Column(name = "event")
    private String event;

    @Column(name = "url")
    private String url;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "body")
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CallbackDelivery.State state;

    @Column(name = "round")
    private int round;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected DeliveryRow() {}

    DeliveryRow take(CallbackDelivery delivery) {
        tenantId = delivery.tenant().value();
        id = delivery.id().value();
        kind = delivery.to().kind();
        recordingId = delivery.told().recording().value();
        fileId = delivery.told().file().map(RecordingFileId::value).orElse(null);
        event = delivery.told().event();
        url = delivery.to().url().toString();
        keyId = delivery.to().keyId();
        body = delivery.told().body();
        state = delivery.state();
        round = delivery.round();
        nextAttemptAt = delivery.nextAttemptAt().orElse(null);
        createdAt = delivery.createdAt();
        return this;
    }

    long id() {
        return id;
    }

    /** @param attempts of all rounds */
    CallbackDelivery snapshot(List<AttemptRow> attempts) {
        List<CallbackAttempt> ofThisRound = attempts.stream()
                .filter(attempt -> attempt.round() == round)
                .map(AttemptRow::snapshot)
                .toList();
        return new CallbackDelivery(
                new CallbackDeliveryId(id),
                new Addressee(kind, new TenantId(tenantId), URI.create(url), keyId),
                new Announcement(
                        new RecordingId(recordingId),
                        Optional.ofNullable(fileId).map(RecordingFileId::new),
                        event,
                        body),
                state,
                round,
                ofThisRound,
                Optional.ofNullable(nextAttemptAt),
                createdAt);
    }
}
