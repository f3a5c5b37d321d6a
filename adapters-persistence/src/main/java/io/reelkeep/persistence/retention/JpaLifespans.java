package io.reelkeep.persistence.retention;

import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Lifespan;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When recordings end, read off their rows by one statement: one row of the answer for each recording. */
public final class JpaLifespans implements Lifespans {
    private static final String COLUMNS = """
            select r.id, r.origin, r.created_at,
                (select max(f.created_at) from recording_file f
                    where f.tenant_id = r.tenant_id and f.recording_id = r.id),
                b.ends_at, h.recording_id
            from recording r
            left join recycle_bin b on b.tenant_id = r.tenant_id and b.recording_id = r.id
            left join legal_hold h on h.tenant_id = r.tenant_id and h.recording_id = r.id
            """;

    private static final String ONE = COLUMNS + " where r.tenant_id = ?1 and r.id = ?2";

    /** ?3 is 1 for everything; ?4 is for the bin; then the ways of recording in their order. */
    private static final String WITHIN = COLUMNS + """
             where r.tenant_id = ?1 and r.id > ?2 and (
                cast(?3 as bigint) = 1
                or b.ends_at <= ?4
                or r.bin = 0 and (
                    r.origin = 'CLOUD' and r.created_at <= ?5 or r.origin = 'LOCAL' and r.created_at <= ?6
                    or r.origin = 'LIVE' and r.created_at <= ?7 or r.origin = 'UPLOAD' and r.created_at <= ?8)
                and not exists (select 1 from recording_file g
                    where g.tenant_id = r.tenant_id and g.recording_id = r.id and g.created_at > case r.origin
                        when 'CLOUD' then cast(?5 as bigint) when 'LOCAL' then cast(?6 as bigint)
                        when 'LIVE' then cast(?7 as bigint) else cast(?8 as bigint) end))
            order by r.id
            """;

    private final EntityManager entities;

    public JpaLifespans(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Lifespan> within(Bounds bounds, long after, int limit) {
        Query query = entities.createNativeQuery(WITHIN)
                .setParameter(1, bounds.tenant().value())
                .setParameter(2, after)
                .setParameter(3, bounds.everything() ? 1L : 0L)
                .setParameter(4, bounds.binUntil().toEpochMilli())
                .setParameter(5, until(bounds, Origin.CLOUD))
                .setParameter(6, until(bounds, Origin.LOCAL))
                .setParameter(7, until(bounds, Origin.LIVE))
                .setParameter(8, until(bounds, Origin.UPLOAD))
                .setMaxResults(limit);
        return lifespans(query);
    }

    @Override
    public Optional<Lifespan> of(TenantId tenant, RecordingId recording) {
        Query query =
                entities.createNativeQuery(ONE).setParameter(1, tenant.value()).setParameter(2, recording.value());
        return lifespans(query).stream().findFirst();
    }

    /** Before all times for what is kept for ever. */
    private static long until(Bounds bounds, Origin origin) {
        return Optional.ofNullable(bounds.youngestUntil().get(origin))
                .map(Instant::toEpochMilli)
                .orElse(Long.MIN_VALUE);
    }

    private static List<Lifespan> lifespans(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(row -> lifespan((Object[]) row)).toList();
    }

    private static Lifespan lifespan(Object[] row) {
        return new Lifespan(
                new RecordingId(((Number) row[0]).longValue()),
                Origin.valueOf((String) row[1]),
                moment(row, 3).orElseGet(() -> moment(row, 2).orElseThrow()),
                moment(row, 4),
                row[5] != null);
    }

    private static Optional<Instant> moment(Object[] row, int column) {
        return Optional.ofNullable((Number) row[column]).map(Number::longValue).map(Instant::ofEpochMilli);
    }
}
