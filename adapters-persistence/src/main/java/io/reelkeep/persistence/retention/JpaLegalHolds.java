package io.reelkeep.persistence.retention;

import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Legal holds as rows. */
public final class JpaLegalHolds implements LegalHolds {
    private final EntityManager entities;
    private final Rows rows;

    public JpaLegalHolds(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void put(LegalHold hold) {
        row(hold.tenant(), hold.recording())
                .ifPresentOrElse(row -> row.take(hold), () -> entities.persist(new HoldRow().take(hold)));
        entities.flush();
    }

    @Override
    public Optional<LegalHold> find(TenantId tenant, RecordingId recording) {
        return row(tenant, recording).map(HoldRow::snapshot);
    }

    @Override
    public boolean lift(TenantId tenant, RecordingId recording) {
        Optional<HoldRow> known = row(tenant, recording);
        known.ifPresent(entities::remove);
        entities.flush();
        return known.isPresent();
    }

    private Optional<HoldRow> row(TenantId tenant, RecordingId recording) {
        return rows.find(HoldRow.class, new TenantKey(tenant.value(), recording.value()));
    }
}
