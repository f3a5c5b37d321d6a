package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many recordings of a tenant, or of one owner, began when, without counting them but for less than an hour at either end.
 * One statement: what is folded into the counts meanwhile is neither missed nor counted twice.
 */
final class CountedWindow {
    /**
     * ?1 is the tenant, ?2 the owner, empty for everybody, ?3 to ?8 the bounds of {@link CountedSpans}; %1$s restricts what has
     * owners, %2$s the origins. A change that is not folded yet belongs to the day of its hour, or to its hour.
     */
    private static final String CELLS = """
            select part.starts_at, sum(part.recordings) from (
                select c.starts_at, c.recordings from recording_count c
                where c.tenant_id = ?1 and c.owner_id = ?2 and c.span_hours = 24
                and c.starts_at >= ?5 and c.starts_at < ?6 %2$s
                union all
                select c.starts_at, c.recordings from recording_count c
                where c.tenant_id = ?1 and c.owner_id = ?2 and c.span_hours = 1
                and c.starts_at >= ?4 and c.starts_at < ?5 %2$s
                union all
                select c.starts_at, c.recordings from recording_count c
                where c.tenant_id = ?1 and c.owner_id = ?2 and c.span_hours = 1
                and c.starts_at >= ?6 and c.starts_at < ?7 %2$s
                union all
                select case when c.starts_at >= ?5 and c.starts_at < ?6
                    then c.starts_at - mod(mod(c.starts_at, 86400000) + 86400000, 86400000)
                    else c.starts_at end, c.change
                from recording_count_change c
                where c.tenant_id = ?1 and c.starts_at >= ?4 and c.starts_at < ?7 %1$s %2$s
                union all
                select cast(?3 as bigint), count(*) from recording c
                where c.tenant_id = ?1 and c.bin = 0 and c.media_started_at >= ?3 and c.media_started_at < ?4 %1$s %2$s
                union all
                select cast(?7 as bigint), count(*) from recording c
                where c.tenant_id = ?1 and c.bin = 0 and c.media_started_at >= ?7 and c.media_started_at < ?8 %1$s %2$s
            ) part group by part.starts_at having sum(part.recordings) > 0 order by part.starts_at desc
            """;

    private static final int FIRST_ORIGIN = 9;

    private final EntityManager entities;
    private final TenantId tenant;
    private final Optional<UserId> owner;
    private final List<Origin> origins;

    /** @param origins empty for all */
    CountedWindow(EntityManager entities, TenantId tenant, Optional<UserId> owner, Set<Origin> origins) {
        this.entities = entities;
        this.tenant = tenant;
        this.owner = owner;
        this.origins = origins.stream().sorted().toList();
    }

    /** So many began from {@code from} until before {@code until}. */
    record Cell(long from, long until, long recordings) {
        boolean isDay() {
            return until - from == CountedSpans.DAY;
        }
    }

    /** The latest first; those that have none are left out. */
    List<Cell> cells(CountedSpans spans) {
        String ofOwner = owner.isPresent() ? "and c.owner_id = ?2" : "";
        String ofOrigins = origins.isEmpty() ? "" : "and c.origin in (%s)".formatted(places());
        String sql = CELLS.formatted(ofOwner, ofOrigins);
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, owner.map(UserId::value).orElse(""))
                .setParameter(3, spans.from())
                .setParameter(4, spans.hours())
                .setParameter(5, spans.days())
                .setParameter(6, spans.hoursAgain())
                .setParameter(7, spans.rowsAgain())
                .setParameter(8, spans.until());
        for (int place = 0; place < origins.size(); place++) {
            query.setParameter(FIRST_ORIGIN + place, origins.get(place).name());
        }
        Stream<?> found = query.getResultStream();
        return found.map(row -> cell(spans, (Object[]) row)).toList();
    }

    private String places() {
        return IntStream.range(0, origins.size())
                .mapToObj(place -> "?" + (FIRST_ORIGIN + place))
                .collect(Collectors.joining(", "));
    }

    private static Cell cell(CountedSpans spans, Object[] row) {
        long start = ((Number) row[0]).longValue();
        return new Cell(start, spans.endOf(start), ((Number) row[1]).longValue());
    }
}
