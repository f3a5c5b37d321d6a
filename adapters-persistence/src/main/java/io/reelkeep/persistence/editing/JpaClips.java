package io.reelkeep.persistence.editing;

import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipState;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The clips as rows. Progress is one conditional statement: it never waits for, nor undoes, what others decide. */
public final class JpaClips implements Clips {
    private final EntityManager entities;
    private final Rows rows;

    public JpaClips(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Clip clip) {
        entities.persist(new ClipRow().take(clip.snapshot()));
        entities.flush();
    }

    @Override
    public void save(Clip clip) {
        rows.known(ClipRow.class, key(clip.tenant(), clip.id())).take(clip.snapshot());
    }

    @Override
    public Optional<Clip> find(TenantId tenant, ClipId id) {
        return rows.find(ClipRow.class, key(tenant, id)).map(ClipRow::clip);
    }

    @Override
    public Optional<Clip> lock(TenantId tenant, ClipId id) {
        return rows.lock(ClipRow.class, key(tenant, id)).map(ClipRow::clip);
    }

    @Override
    public List<Clip> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return entities.createQuery("""
                        select c from ClipRow c
                        where c.tenantId = :tenant and c.recordingId = :recording and c.id < :before order by c.id desc
                        """, ClipRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(ClipRow::clip)
                .toList();
    }

    @Override
    public List<Clip> underWay(TenantId tenant, RecordingId recording) {
        return entities.createQuery("""
                        select c from ClipRow c
                        where c.tenantId = :tenant and c.recordingId = :recording and c.state in :underWay
                        order by c.id
                        """, ClipRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("underWay", List.of(ClipState.QUEUED, ClipState.CUTTING))
                .getResultStream()
                .map(ClipRow::clip)
                .toList();
    }

    @Override
    public List<String> namesUnderWay(TenantId tenant, RecordingId recording) {
        return entities.createQuery("""
                        select c.name from ClipRow c
                        where c.tenantId = :tenant and c.recordingId = :recording and c.state in :underWay
                        order by c.id
                        """, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("underWay", List.of(ClipState.QUEUED, ClipState.CUTTING))
                .getResultList();
    }

    @Override
    public boolean isWaitingFor(TenantId tenant, ClipId id, int attempt) {
        return entities.createQuery("""
                        select count(c.id) from ClipRow c
                        where c.tenantId = :tenant and c.id = :id and c.attempt = :attempt and c.state = :cutting
                        """, Long.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("id", id.value())
                        .setParameter("attempt", attempt)
                        .setParameter("cutting", ClipState.CUTTING)
                        .getSingleResult()
                == 1;
    }

    @Override
    public boolean advance(TenantId tenant, ClipId id, int attempt, long bytesDone, long bytesPlanned) {
        return entities.createQuery("""
                        update ClipRow c set c.bytesDone = :done, c.bytesPlanned = :planned
                        where c.tenantId = :tenant and c.id = :id and c.attempt = :attempt and c.state = :cutting
                        """)
                        .setParameter("done", bytesDone)
                        .setParameter("planned", bytesPlanned)
                        .setParameter("tenant", tenant.value())
                        .setParameter("id", id.value())
                        .setParameter("attempt", attempt)
                        .setParameter("cutting", ClipState.CUTTING)
                        .executeUpdate()
                == 1;
    }

    private static TenantKey key(TenantId tenant, ClipId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
