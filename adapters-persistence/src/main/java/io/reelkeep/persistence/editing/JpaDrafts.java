package io.reelkeep.persistence.editing;

import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The drafts as rows. */
public final class JpaDrafts implements Drafts {
    private final EntityManager entities;
    private final Rows rows;

    public JpaDrafts(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Draft draft) {
        entities.persist(new DraftRow().take(draft));
        entities.flush();
    }

    @Override
    public void save(Draft draft) {
        rows.known(DraftRow.class, key(draft.tenant(), draft.id())).take(draft);
    }

    @Override
    public Optional<Draft> find(TenantId tenant, DraftId id) {
        return rows.find(DraftRow.class, key(tenant, id)).map(DraftRow::draft);
    }

    @Override
    public Optional<Draft> lock(TenantId tenant, DraftId id) {
        return rows.lock(DraftRow.class, key(tenant, id)).map(DraftRow::draft);
    }

    @Override
    public void remove(TenantId tenant, DraftId id) {
        rows.find(DraftRow.class, key(tenant, id)).ifPresent(entities::remove);
    }

    @Override
    public List<Draft> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return entities.createQuery("""
                        select d from DraftRow d
                        where d.tenantId = :tenant and d.recordingId = :recording and d.id < :before order by d.id desc
                        """, DraftRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(DraftRow::draft)
                .toList();
    }

    private static TenantKey key(TenantId tenant, DraftId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
