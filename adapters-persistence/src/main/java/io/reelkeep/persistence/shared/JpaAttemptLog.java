package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.domain.shared.Attempts;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The wrong guesses as rows. */
public final class JpaAttemptLog implements AttemptLog {
    private final EntityManager entities;
    private final Rows rows;

    public JpaAttemptLog(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<Attempts> lock(String key) {
        return rows.lock(AttemptsRow.class, key).map(AttemptsRow::snapshot);
    }

    @Override
    public void put(String key, Attempts attempts, Instant forgetAt) {
        rows.find(AttemptsRow.class, key)
                .ifPresentOrElse(
                        row -> row.take(attempts, forgetAt),
                        () -> entities.persist(new AttemptsRow(key).take(attempts, forgetAt)));
        entities.flush();
    }

    @Override
    public void remove(String key) {
        rows.find(AttemptsRow.class, key).ifPresent(entities::remove);
        entities.flush();
    }

    @Override
    public void forgetBefore(Instant now) {
        entities.createNativeQuery("delete from attempts where forget_at < ?1")
                .setParameter(1, now.toEpochMilli())
                .executeUpdate();
    }
}
