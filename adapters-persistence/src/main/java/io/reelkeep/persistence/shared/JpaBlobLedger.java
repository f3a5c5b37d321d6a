package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The blob ledger as rows. Every change is one conditional statement, so that of two racing ones a single one wins. */
public final class JpaBlobLedger implements BlobLedger {
    private final EntityManager entities;

    public JpaBlobLedger(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void intend(TenantId tenant, BlobId id, Instant now) {
        entities.persist(BlobRow.intended(tenant, id, now));
        entities.flush();
    }

    @Override
    public void intend(TenantId tenant, BlobId id, RecordingId recording, Instant now) {
        entities.persist(BlobRow.intended(tenant, id, now).of(recording));
        entities.flush();
    }

    @Override
    public boolean confirm(TenantId tenant, BlobId id, long sizeBytes) {
        Query confirm = entities.createQuery("""
                update BlobRow b set b.state = io.reelkeep.persistence.shared.BlobRow.State.READY, b.sizeBytes = :size
                where b.tenantId = :tenant and b.id = :id
                and b.state = io.reelkeep.persistence.shared.BlobRow.State.PENDING
                """);
        return of(confirm, tenant, id).setParameter("size", sizeBytes).executeUpdate() == 1;
    }

    @Override
    public void condemn(TenantId tenant, BlobId id) {
        Query condemn = entities.createQuery("""
                update BlobRow b set b.state = io.reelkeep.persistence.shared.BlobRow.State.DELETING
                where b.tenantId = :tenant and b.id = :id
                """);
        of(condemn, tenant, id).executeUpdate();
    }

    @Override
    public void retire(TenantId tenant, BlobId id, RecordingId recording, Instant until) {
        Query retire = entities.createQuery("""
                update BlobRow b set b.state = io.reelkeep.persistence.shared.BlobRow.State.RETIRED, b.touchedAt = :until,
                    b.recordingId = :recording
                where b.tenantId = :tenant and b.id = :id
                and b.state = io.reelkeep.persistence.shared.BlobRow.State.READY
                """);
        of(retire, tenant, id)
                .setParameter("until", until)
                .setParameter("recording", recording.value())
                .executeUpdate();
    }

    @Override
    public List<BlobId> condemnRetired(TenantId tenant, RecordingId recording, int limit) {
        return condemn(BlobRow.State.RETIRED, tenant, recording, limit);
    }

    @Override
    public List<BlobId> condemnIntended(TenantId tenant, RecordingId recording, int limit) {
        return condemn(BlobRow.State.PENDING, tenant, recording, limit);
    }

    private List<BlobId> condemn(BlobRow.State state, TenantId tenant, RecordingId recording, int limit) {
        List<BlobId> found = entities.createQuery("""
                        select b.id from BlobRow b
                        where b.tenantId = :tenant and b.recordingId = :recording and b.state = :state order by b.id
                        """, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultStream()
                .map(BlobId::new)
                .toList();
        found.forEach(blob -> condemn(tenant, blob));
        return found;
    }

    @Override
    public boolean touch(TenantId tenant, BlobId id, Instant now) {
        Query touch = entities.createQuery("""
                update BlobRow b set b.touchedAt = :now
                where b.tenantId = :tenant and b.id = :id
                and b.state in (io.reelkeep.persistence.shared.BlobRow.State.PENDING,
                    io.reelkeep.persistence.shared.BlobRow.State.READY)
                """);
        return of(touch, tenant, id).setParameter("now", now).executeUpdate() == 1;
    }

    @Override
    public List<BlobId> condemnDue(Instant abandoned, Instant now, int limit) {
        entities.createQuery("""
                        update BlobRow b set b.state = io.reelkeep.persistence.shared.BlobRow.State.DELETING
                        where b.state = io.reelkeep.persistence.shared.BlobRow.State.PENDING
                        and b.touchedAt < :abandoned
                        or b.state = io.reelkeep.persistence.shared.BlobRow.State.RETIRED and b.touchedAt < :now
                        """)
                .setParameter("abandoned", abandoned)
                .setParameter("now", now)
                .executeUpdate();
        return entities.createQuery("""
                        select b.id from BlobRow b
                        where b.state = io.reelkeep.persistence.shared.BlobRow.State.DELETING
                        order by b.touchedAt, b.id
                        """, String.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(BlobId::new)
                .toList();
    }

    @Override
    public void forget(BlobId id) {
        entities.createQuery("""
                        delete from BlobRow b
                        where b.id = :id and b.state = io.reelkeep.persistence.shared.BlobRow.State.DELETING
                        """).setParameter("id", id.value()).executeUpdate();
    }

    @Override
    public void reserve(TenantId tenant, BlobId id, long moreBytes, Instant now) {
        Query reserve = entities.createQuery("""
                update BlobRow b set b.sizeBytes = b.sizeBytes + :more, b.touchedAt = :now
                where b.tenantId = :tenant and b.id = :id
                and b.state = io.reelkeep.persistence.shared.BlobRow.State.PENDING
                """);
        of(reserve, tenant, id)
                .setParameter("more", moreBytes)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public long keptBytes(TenantId tenant) {
        return bytes(tenant, BlobRow.State.READY);
    }

    @Override
    public long reservedBytes(TenantId tenant) {
        return bytes(tenant, BlobRow.State.PENDING);
    }

    /** Read from the index alone, which bears the sizes. */
    private long bytes(TenantId tenant, BlobRow.State state) {
        Long bytes = entities.createQuery("""
                        select sum(b.sizeBytes) from BlobRow b where b.tenantId = :tenant and b.state = :state
                        """, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("state", state)
                .getSingleResult();
        // The sum of nothing is null in SQL.
        return Optional.ofNullable(bytes).orElse(0L);
    }

    @Override
    public List<Confirmed> confirmed(Optional<BlobId> after, int limit) {
        return entities.createQuery("""
                        select b from BlobRow b where b.id > :after
                        and b.state = io.reelkeep.persistence.shared.BlobRow.State.READY order by b.id
                        """, BlobRow.class)
                .setParameter("after", after.map(BlobId::value).orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(BlobRow::confirmed)
                .toList();
    }

    @Override
    public Optional<Confirmed> confirmed(BlobId id) {
        return entities.createQuery("""
                        select b from BlobRow b where b.id = :id
                        and b.state = io.reelkeep.persistence.shared.BlobRow.State.READY
                        """, BlobRow.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(BlobRow::confirmed)
                .findFirst();
    }

    @Override
    public Set<BlobId> known(Collection<BlobId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : entities.createQuery("select b.id from BlobRow b where b.id in :ids", String.class)
                        .setParameter("ids", ids.stream().map(BlobId::value).toList())
                        .getResultStream()
                        .map(BlobId::new)
                        .collect(Collectors.toSet());
    }

    private static Query of(Query query, TenantId tenant, BlobId id) {
        return query.setParameter("tenant", tenant.value()).setParameter("id", id.value());
    }
}
