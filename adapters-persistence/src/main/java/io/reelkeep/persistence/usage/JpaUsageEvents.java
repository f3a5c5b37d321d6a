package io.reelkeep.persistence.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Views and downloads as rows. */
public final class JpaUsageEvents implements UsageEvents {
    /** In the order of their keys, so that two who lock some of the same do not wait for each other in a circle. */
    private static final String LATEST = """
            select e from UsageEventRow e where e.tenantId = :tenant and e.client in :clients
            and e.number = (select max(o.number) from UsageEventRow o
                where o.tenantId = e.tenantId and o.client = e.client)
            order by e.client
            """;

    private static final String LIST = """
            select e from UsageEventRow e where e.tenantId = :tenant and e.recordingId = :recording
            and e.startedAt between :from and :to
            and (:anyFile = true or e.fileId = :file) and e.kind in :kinds
            order by e.startedAt desc, e.client desc, e.number desc
            """;

    private static final String COUNT = """
            select count(e) from UsageEventRow e where e.tenantId = :tenant and e.recordingId = :recording
            and e.startedAt between :from and :to
            and (:anyFile = true or e.fileId = :file) and e.kind in :kinds
            """;

    private static final String TALLY = """
            select file_id, kind, started_at / 900000, count(*) from usage_event
            where tenant_id = ?1 and recording_id = ?2 and started_at between ?3 and ?4
            group by file_id, kind, started_at / 900000
            """;

    private static final String TOTALS = """
            select e.recordingId, e.kind, count(e) from UsageEventRow e
            where e.tenantId = :tenant and e.recordingId in :recordings
            group by e.recordingId, e.kind
            """;

    private final EntityManager entities;
    private final Rows rows;

    public JpaUsageEvents(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public List<UsageEvent> lockLatest(TenantId tenant, Collection<ClientKey> clients) {
        if (clients.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(LATEST, UsageEventRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("clients", clients.stream().map(ClientKey::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .map(UsageEventRow::snapshot)
                .toList();
    }

    @Override
    public void add(UsageEvent event) {
        entities.persist(new UsageEventRow(event));
        entities.flush();
    }

    @Override
    public void save(UsageEvent event) {
        rows.known(UsageEventRow.class, new UsageEventRowKey(event)).take(event.seen());
    }

    @Override
    public void forgetViewers(TenantId tenant) {
        entities.createQuery("""
                        update UsageEventRow e set e.viewerId = null
                        where e.tenantId = :tenant and e.viewerId is not null
                        """).setParameter("tenant", tenant.value()).executeUpdate();
    }

    @Override
    public List<Tally> tallies(TenantId tenant, RecordingId recording, SearchWindow window) {
        List<?> found = entities.createNativeQuery(TALLY)
                .setParameter(1, tenant.value())
                .setParameter(2, recording.value())
                .setParameter(3, window.from().toEpochMilli())
                .setParameter(4, window.to().toEpochMilli())
                .getResultList();
        return found.stream().map(row -> tally((Object[]) row)).toList();
    }

    @Override
    public Map<RecordingId, Totals> totals(TenantId tenant, Collection<RecordingId> recordings) {
        var counts = new HashMap<RecordingId, Totals>();
        if (recordings.isEmpty()) {
            return counts;
        }
        entities.createQuery(TOTALS, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter(
                        "recordings",
                        recordings.stream().map(RecordingId::value).toList())
                .getResultList()
                .forEach(row -> add(row, counts));
        return counts;
    }

    private static void add(Object[] row, Map<RecordingId, Totals> counts) {
        var recording = new RecordingId(((Number) row[0]).longValue());
        var known = counts.getOrDefault(recording, Totals.NONE);
        counts.put(recording, known.with((UsageKind) row[1], ((Number) row[2]).longValue()));
    }

    private static Tally tally(Object[] row) {
        return new Tally(
                new RecordingFileId(((Number) row[0]).longValue()),
                UsageKind.valueOf((String) row[1]),
                Instant.ofEpochMilli(((Number) row[2]).longValue() * TALLIED_BY.toMillis()),
                ((Number) row[3]).longValue());
    }

    @Override
    public Page<UsageEvent> list(Criteria criteria, int page, int pageSize) {
        long total = about(criteria, COUNT, Long.class).getSingleResult();
        long skip = (page - 1L) * pageSize;
        if (skip >= total) {
            return new Page<>(List.of(), page, pageSize, total);
        }
        List<UsageEvent> items = about(criteria, LIST, UsageEventRow.class)
                .setFirstResult(Math.toIntExact(skip))
                .setMaxResults(pageSize)
                .getResultStream()
                .map(UsageEventRow::snapshot)
                .toList();
        return new Page<>(items, page, pageSize, total);
    }

    private <R> TypedQuery<R> about(Criteria criteria, String jpql, Class<R> type) {
        return entities.createQuery(jpql, type)
                .setParameter("tenant", criteria.tenant().value())
                .setParameter("recording", criteria.recording().value())
                .setParameter("from", criteria.window().from())
                .setParameter("to", criteria.window().to())
                .setParameter("anyFile", criteria.file().isEmpty())
                .setParameter(
                        "file", criteria.file().map(RecordingFileId::value).orElse(0L))
                .setParameter(
                        "kinds", criteria.kind().map(List::of).orElseGet(() -> Arrays.asList(UsageKind.values())));
    }
}
