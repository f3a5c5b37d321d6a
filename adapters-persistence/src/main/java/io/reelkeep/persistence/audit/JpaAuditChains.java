package io.reelkeep.persistence.audit;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chains as rows: one for each entry, and one that says where the chain ends, which is what writers lock. */
public final class JpaAuditChains implements AuditChains {
    private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String LIST = """
            select e from EntryRow e where e.tenantId = :tenant and e.number < :before
            and e.note.notedAt between :from and :to
            and (:anyActor = true or e.note.actor = :actor) and (:anyAction = true or e.note.action = :action)
            and (:anyRecording = true or e.recordingId = :recording)
            order by e.number desc
            """;

    private final EntityManager entities;
    private final Rows rows;

    public JpaAuditChains(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public List<TenantId> waiting(int limit) {
        return entities.createQuery("select distinct n.tenantId from NoteRow n", Long.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    @Override
    public List<Waiting> waiting(TenantId tenant, int limit) {
        return entities.createQuery("select n from NoteRow n where n.tenantId = :tenant order by n.id", NoteRow.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(NoteRow::waiting)
                .toList();
    }

    @Override
    public AuditHead lock(TenantId tenant) {
        entities.createNativeQuery("""
                        insert into audit_head (tenant_id, number, hash, sealed_at, signature)
                        values (?1, 0, ?2, 0, '') on conflict do nothing
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, AuditEntry.BEGINNING.hex())
                .executeUpdate();
        return rows.lock(HeadRow.class, tenant.value()).orElseThrow().head();
    }

    @Override
    public AuditHead head(TenantId tenant) {
        return rows.find(HeadRow.class, tenant.value()).map(HeadRow::head).orElseGet(() -> AuditHead.none(tenant));
    }

    @Override
    public void append(List<Waiting> notes, List<AuditEntry> entries, AuditHead head) {
        entries.forEach(entry -> entities.persist(new EntryRow(entry)));
        entities.createQuery("delete from NoteRow n where n.tenantId = :tenant and n.id in :ids")
                .setParameter("tenant", head.tenant().value())
                .setParameter("ids", notes.stream().map(Waiting::id).toList())
                .executeUpdate();
        rows.known(HeadRow.class, head.tenant().value()).take(head);
        entities.flush();
    }

    @Override
    public List<AuditEntry> list(Criteria criteria, int limit) {
        return entities.createQuery(LIST, EntryRow.class)
                .setParameter("tenant", criteria.tenant().value())
                .setParameter("before", criteria.before())
                .setParameter("from", criteria.from().orElse(Instant.EPOCH))
                .setParameter("to", criteria.to().orElse(ALWAYS))
                .setParameter("anyActor", criteria.actor().isEmpty())
                .setParameter("actor", criteria.actor().orElse(""))
                .setParameter("anyAction", criteria.action().isEmpty())
                .setParameter("action", criteria.action().orElse(""))
                .setParameter("anyRecording", criteria.recording().isEmpty())
                .setParameter(
                        "recording",
                        criteria.recording().map(RecordingId::value).orElse(0L))
                .setMaxResults(limit)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public List<AuditEntry> from(TenantId tenant, long first, int limit) {
        return entities.createQuery(
                        "select e from EntryRow e where e.tenantId = :tenant and e.number >= :first order by e.number",
                        EntryRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("first", first)
                .setMaxResults(limit)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public Optional<Long> firstSince(TenantId tenant, Instant from) {
        return number(
                "select min(e.number) from EntryRow e where e.tenantId = :tenant and e.note.notedAt >= :at",
                tenant,
                from);
    }

    @Override
    public Optional<Long> lastUntil(TenantId tenant, Instant to) {
        return number(
                "select max(e.number) from EntryRow e where e.tenantId = :tenant and e.note.notedAt <= :at",
                tenant,
                to);
    }

    /** The least or greatest of nothing is null in SQL. */
    private Optional<Long> number(String jpql, TenantId tenant, Instant at) {
        return Optional.ofNullable(entities.createQuery(jpql, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("at", at)
                .getSingleResult());
    }
}
