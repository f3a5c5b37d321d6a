package io.reelkeep.persistence.callback;

import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackAttempt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "callback_attempt")
@IdClass(AttemptKey.class)
class AttemptRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "delivery_id")
    private long deliveryId;

    @Id
    @Column(name = "round")
    private int round;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    /** Empty until there is an answer. */
    @Column(name = "acknowledged")
    private @Nullable Boolean acknowledged;

    @Column(name = "status")
    private @Nullable Integer status;

    @Column(name = "detail")
    private @Nullable String detail;

    @Column(name = "took_millis")
    private @Nullable Long tookMillis;

    protected AttemptRow() {}

    AttemptRow(long tenantId, long deliveryId, int round) {
        this.tenantId = tenantId;
        this.deliveryId = deliveryId;
        this.round = round;
    }

    AttemptRow take(CallbackAttempt attempt) {
        number = attempt.number();
        startedAt = attempt.startedAt();
        Optional<CallbackAnswer> answer = attempt.answer();
        acknowledged = answer.map(CallbackAnswer::acknowledged).orElse(null);
        status = answer.flatMap(CallbackAnswer::status).orElse(null);
        detail = answer.map(CallbackAnswer::detail).orElse(null);
        tookMillis = answer.map(CallbackAnswer::tookMillis).orElse(null);
        return this;
    }

    long deliveryId() {
        return deliveryId;
    }

    int round() {
        return round;
    }

    CallbackAttempt snapshot() {
        Optional<CallbackAnswer> answer = Optional.ofNullable(acknowledged)
                .map(yes -> new CallbackAnswer(
                        yes,
                        Optional.ofNullable(status),
                        Optional.ofNullable(detail).orElse(""),
                        Optional.ofNullable(tookMillis).orElse(0L)));
        return new CallbackAttempt(number, startedAt, answer);
    }
}
