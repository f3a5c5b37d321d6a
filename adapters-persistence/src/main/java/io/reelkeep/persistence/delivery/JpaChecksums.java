package io.reelkeep.persistence.delivery;

import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Checksums as rows. */
public final class JpaChecksums implements Checksums {
    private static final String FIND = """
            select known from ChecksumRow known where known.tenantId = :tenant and known.id in :tags""";

    private final EntityManager entities;

    public JpaChecksums(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, Long> find(TenantId tenant, Collection<String> tags) {
        if (tags.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(FIND, ChecksumRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("tags", tags)
                .getResultStream()
                .collect(Collectors.toMap(ChecksumRow::tag, ChecksumRow::crc32));
    }

    /** Two servers may find the same one at the same time. */
    @Override
    public void keep(TenantId tenant, RecordingFileId file, String tag, long crc32) {
        entities.createNativeQuery("""
                        insert into content_checksum (tenant_id, tag, crc32, file_id) values (?1, ?2, ?3, ?4)
                        on conflict do nothing
                        """)
                .setParameter(1, tenant.value())
                .setParameter(2, tag)
                .setParameter(3, crc32)
                .setParameter(4, file.value())
                .executeUpdate();
    }
}
