package io.reelkeep.persistence.deletion;

import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tombstones as rows, and the bytes that go with them as rows of their own. */
public final class JpaTombstones implements Tombstones {
    private static final Comparator<Tombstone> FILES_FIRST =
            Comparator.comparing(tombstone -> tombstone.file().isEmpty());

    private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String LIST = """
            select t from TombstoneRow t where t.tenantId = :tenant and t.deletedAt between :from and :to
            and (t.deletedAt < :at or t.deletedAt = :at and t.id < :id)
            order by t.deletedAt desc, t.id desc
            """;

    private final EntityManager entities;
    private final Rows rows;

    public JpaTombstones(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Tombstone tombstone) {
        entities.persist(TombstoneRow.of(tombstone));
    }

    @Override
    public Optional<Tombstone> find(TenantId tenant, RecordingId recording) {
        return find(tenant, recording.value()).filter(found -> found.file().isEmpty());
    }

    @Override
    public Optional<Tombstone> find(TenantId tenant, RecordingFileId file) {
        return find(tenant, file.value()).filter(found -> found.file().isPresent());
    }

    private Optional<Tombstone> find(TenantId tenant, long id) {
        return rows.find(TombstoneRow.class, new TenantKey(tenant.value(), id)).map(TombstoneRow::tombstone);
    }

    @Override
    public List<Tombstone> of(TenantId tenant, RecordingId recording) {
        return entities.createQuery("""
                        select t from TombstoneRow t
                        where t.tenantId = :tenant and t.recordingId = :recording order by t.id
                        """, TombstoneRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .getResultStream()
                .map(TombstoneRow::tombstone)
                .sorted(FILES_FIRST)
                .toList();
    }

    @Override
    public List<Tombstone> list(TenantId tenant, Instant from, Instant to, Optional<Tombstone> after, int limit) {
        return entities.createQuery(LIST, TombstoneRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("at", after.map(Tombstone::deletedAt).orElse(ALWAYS))
                .setParameter("id", after.map(TombstoneRow::idOf).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultStream()
                .map(TombstoneRow::tombstone)
                .toList();
    }

    @Override
    public void erased(TenantId tenant, RecordingId recording, Instant at) {
        entities.createQuery("""
                        select t from TombstoneRow t
                        where t.tenantId = :tenant and t.recordingId = :recording and t.erasedAt is null
                        """, TombstoneRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value())
                .getResultList()
                .forEach(row -> row.erased(at));
    }

    @Override
    public List<Tombstone> unconfirmed(Instant until, int limit) {
        return entities.createQuery("""
                        select t from TombstoneRow t where t.erasedAt is null and t.deletedAt <= :until
                        order by t.deletedAt, t.id
                        """, TombstoneRow.class)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultStream()
                .map(TombstoneRow::tombstone)
                .toList();
    }

    @Override
    public void put(DeletedObject object) {
        rows.find(
                        ObjectRow.class,
                        new TextKey(object.tenant().value(), object.blob().value()))
                .ifPresentOrElse(row -> row.take(object), () -> entities.persist(new ObjectRow().take(object)));
    }

    @Override
    public List<DeletedObject> objects(TenantId tenant, RecordingId recording) {
        return objects("""
                        select o from ObjectRow o
                        where o.tenantId = :tenant and o.recordingId = :recording order by o.id
                        """, tenant, recording)
                .getResultStream()
                .map(ObjectRow::object)
                .toList();
    }

    @Override
    public List<DeletedObject> condemned(TenantId tenant, RecordingId recording, int limit) {
        return objects("""
                        select o from ObjectRow o
                        where o.tenantId = :tenant and o.recordingId = :recording and o.erasedAt is null order by o.id
                        """, tenant, recording)
                .setMaxResults(limit)
                .getResultStream()
                .map(ObjectRow::object)
                .toList();
    }

    private TypedQuery<ObjectRow> objects(String jpql, TenantId tenant, RecordingId recording) {
        return entities.createQuery(jpql, ObjectRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("recording", recording.value());
    }
}
