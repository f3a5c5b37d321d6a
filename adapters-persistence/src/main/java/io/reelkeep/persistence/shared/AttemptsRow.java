package io.reelkeep.persistence.shared;

import io.reelkeep.domain.shared.Attempts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attempts")
class AttemptsRow {
    @Id
    @Column(name = "counted")
    private String key;

    @Column(name = "wrong")
    private int wrong;

    @Column(name = "since")
    private Instant since;

    @Column(name = "pauses")
    private int pauses;

    @Column(name = "shut_until")
    private @Nullable Instant shutUntil;

    @Column(name = "forget_at")
    private Instant forgetAt;

    protected AttemptsRow() {}

    AttemptsRow(String key) {
        this.key = key;
    }

    AttemptsRow take(Attempts attempts, Instant forget) {
        wrong = attempts.wrong();
        since = attempts.since();
        pauses = attempts.pauses();
        shutUntil = attempts.shutUntil().orElse(null);
        forgetAt = forget;
        return this;
    }

    Attempts snapshot() {
        return new Attempts(wrong, since, pauses, Optional.ofNullable(shutUntil));
    }
}
