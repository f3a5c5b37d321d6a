package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.FileIn;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/** The files of one tenant whose name begins in one way. A page costs three statements. */
final class NamedFiles {
    private static final String CONDITIONS = """
            from FileRow f where f.tenantId = :tenant and f.making = :recorded and f.name like :prefix escape '!'
            and f.recordingId in (select r.id from RecordingRow r where r.tenantId = :tenant and r.origin = :origin
                and r.bin = 0)
            """;

    private final EntityManager entities;
    private final TenantId tenant;
    private final Origin origin;
    private final String prefix;

    NamedFiles(EntityManager entities, TenantId tenant, Origin origin, String prefix) {
        this.entities = entities;
        this.tenant = tenant;
        this.origin = origin;
        this.prefix = prefix;
    }

    Page<FileIn> page(int page, int pageSize, RecordingParts parts) {
        long total = query("select count(f) " + CONDITIONS, Long.class).getSingleResult();
        long skipped = (page - 1L) * pageSize;
        List<FileRow> found = skipped < Math.min(total, Integer.MAX_VALUE)
                ? query("select f " + CONDITIONS + " order by f.startedAt, f.id", FileRow.class)
                        .setFirstResult(Math.toIntExact(skipped))
                        .setMaxResults(pageSize)
                        .getResultList()
                : List.of();
        return new Page<>(restored(found, parts), page, pageSize, total);
    }

    private List<FileIn> restored(List<FileRow> found, RecordingParts parts) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> recordings =
                found.stream().map(FileRow::recordingId).distinct().toList();
        Map<Long, List<Gap>> gaps = parts.gaps(tenant, recordings);
        return found.stream()
                .map(row -> new FileIn(
                        new RecordingId(row.recordingId()), row.snapshot(gaps.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        return entities.createQuery(text, type)
                .setParameter("tenant", tenant.value())
                .setParameter("recorded", RecordingFile.Making.RECORDED)
                .setParameter("origin", origin)
                .setParameter("prefix", literal(prefix) + "%");
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
