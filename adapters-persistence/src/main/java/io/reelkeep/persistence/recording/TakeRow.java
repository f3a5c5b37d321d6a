package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.persistence.shared.PlaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The take at one place of the list: which one that is changes when a take moves to the end. */
@Entity
@Table(name = "recording_take")
@IdClass(PlaceKey.class)
class TakeRow {
    private static final int MAX_FAILURE = 1000;

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "recording_id")
    private long ownerId;

    @Id
    @Column(name = "place")
    private int place;

    @Column(name = "capture_id")
    private long captureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Take.State state;

    @Column(name = "failure")
    private @Nullable String failure;

    protected TakeRow() {}

    TakeRow(long tenantId, long recordingId, int place) {
        this.tenantId = tenantId;
        this.ownerId = recordingId;
        this.place = place;
    }

    TakeRow take(Take take) {
        captureId = take.capture().value();
        state = take.state();
        failure = take.failure().map(text -> Checks.storable(text, MAX_FAILURE)).orElse(null);
        return this;
    }

    long recordingId() {
        return ownerId;
    }

    Take snapshot() {
        return new Take(new CaptureId(captureId), state, Optional.ofNullable(failure));
    }
}
