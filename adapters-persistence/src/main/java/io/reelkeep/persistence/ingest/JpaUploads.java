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
        return rows.find(UploadRow.class, key(tenant, id)).flatMap(UploadRow::writer);
    }

    @Override
    public void setWriter(TenantId tenant, UploadId id, Optional<Writer> writer) {
        rows.find(UploadRow.class, key(tenant, id)).ifPresent(row -> row.letWrite(writer));
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
