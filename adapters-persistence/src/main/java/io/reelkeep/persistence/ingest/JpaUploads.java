package io.reelkeep.persistence.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TextKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The uploads as rows. */
public final class JpaUploads implements Uploads {
    /** No life of a node has this number. */
    private static final long NOBODY = 0;

    private final EntityManager entities;
    private final Rows rows;

    public JpaUploads(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Upload upload) {
        entities.persist(new UploadRow().take(upload));
        entities.flush();
    }

    @Override
    public void save(Upload upload) {
        rows.known(UploadRow.class, key(upload.tenant(), upload.id())).take(upload);
    }

    @Override
    public Optional<Upload> find(TenantId tenant, UploadId id) {
        return rows.find(UploadRow.class, key(tenant, id)).map(UploadRow::snapshot);
    }

    @Override
    public Optional<Upload> lock(TenantId tenant, UploadId id) {
        return rows.lock(UploadRow.class, key(tenant, id)).map(UploadRow::snapshot);
    }

    @Override
    public Optional<Writer> writer(TenantId tenant, UploadId id) {
        List<?> found = entities.createNativeQuery("""
                        select writer_node, writer_call, writer_until from upload
                        where tenant_id = ?1 and id = ?2 and writer_node > 0
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getResultList();
        return found.stream().findFirst().map(row -> writer((Object[]) row));
    }

    private static Writer writer(Object[] row) {
        return new Writer(number(row[0]), number(row[1]), Instant.ofEpochMilli(number(row[2])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Not in the entity: whose turn it is changes much more often than what the upload is. */
    @Override
    public void setWriter(TenantId tenant, UploadId id, Optional<Writer> writer) {
        entities.createNativeQuery("""
                        update upload set writer_node = ?3, writer_call = ?4, writer_until = ?5
                        where tenant_id = ?1 and id = ?2
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, writer.map(Writer::node).orElse(NOBODY))
                .setParameter(4, writer.map(Writer::call).orElse(NOBODY))
                .setParameter(5, writer.map(one -> one.until().toEpochMilli()).orElse(NOBODY))
                .executeUpdate();
    }

    @Override
    public void remove(TenantId tenant, UploadId id) {
        removeBlocks(tenant, id);
        rows.find(UploadRow.class, key(tenant, id)).ifPresent(entities::remove);
    }

    @Override
    public Optional<Block> putBlock(TenantId tenant, UploadId id, Block block) {
        Optional<BlockRow> known = rows.find(BlockRow.class, new BlockKey(tenant.value(), id.value(), block.number()));
        Optional<Block> before = known.map(BlockRow::snapshot);
        known.ifPresentOrElse(
                row -> row.take(tenant, id, block), () -> entities.persist(new BlockRow().take(tenant, id, block)));
        entities.flush();
        return before;
    }

    @Override
    public List<Block> blocks(TenantId tenant, UploadId id) {
        return entities.createQuery("""
                        select b from BlockRow b where b.tenantId = :tenant and b.uploadId = :upload order by b.number
                        """, BlockRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("upload", id.value())
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .map(BlockRow::snapshot)
                .toList();
    }

    @Override
    public void removeBlocks(TenantId tenant, UploadId id) {
        entities.createQuery("delete from BlockRow b where b.tenantId = :tenant and b.uploadId = :upload")
                .setParameter("tenant", tenant.value())
                .setParameter("upload", id.value())
                .executeUpdate();
    }

    @Override
    public int countOpen(TenantId tenant) {
        Long open = entities.createQuery(
                        "select count(u.id) from UploadRow u where u.tenantId = :tenant and u.offsetBytes < u.lengthBytes",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
        return Math.toIntExact(open);
    }

    @Override
    public List<Upload> expired(Instant now, int limit) {
        return entities.createQuery("""
                        select u from UploadRow u where u.offsetBytes < u.lengthBytes and u.expiresAt <= :now
                        order by u.expiresAt
                        """, UploadRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(UploadRow::snapshot)
                .toList();
    }

    private static TextKey key(TenantId tenant, UploadId id) {
        return new TextKey(tenant.value(), id.value());
    }
}
