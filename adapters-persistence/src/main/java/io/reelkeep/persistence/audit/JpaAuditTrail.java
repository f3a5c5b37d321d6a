package io.reelkeep.persistence.audit;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.domain.audit.AuditNote;
import jakarta.persistence.EntityManager;

/** Notes as rows that wait for their places. */
public final class JpaAuditTrail implements AuditTrail {
    private final EntityManager entities;
    private final IdSource ids;

    public JpaAuditTrail(EntityManager entities, IdSource ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public void note(AuditNote note) {
        entities.persist(new NoteRow(ids.next(), note));
    }
}
