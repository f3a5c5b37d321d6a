package io.reelkeep.persistence.recording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts recordings as they come and go. Whoever writes a recording inserts what has changed in the same transaction and waits
 * for nobody; what was inserted is folded into the counts later, by whoever comes first.
 */
public final class RecordingCounts {
    private static final int BATCH = 1000;

    /** In JPQL, H2 would be asked to lock before it is told how many. */
    private static final String OLDEST =
            "select * from recording_count_change where tenant_id = ?1 order by id limit " + BATCH + " for update";

    /** ?1 is the tenant, ?2 the owner, ?3 the hours, ?4 their beginning, ?5 the origin, ?6 how many more or less. */
    private static final String ADD = """
            update recording_count set recordings = recordings + ?6
            where tenant_id = ?1 and owner_id = ?2 and span_hours = ?3 and starts_at = ?4 and origin = ?5
            """;

    private static final String BEGIN = """
            insert into recording_count (tenant_id, owner_id, span_hours, starts_at, origin, recordings)
            values (?1, ?2, ?3, ?4, ?5, 0) on conflict do nothing
            """;

    private static final String END = """
            delete from recording_count
            where tenant_id = ?1 and owner_id = ?2 and span_hours = ?3 and starts_at = ?4 and origin = ?5
            and recordings = 0
            """;

    private final EntityManager entities;
    private final IdSource ids;

    public RecordingCounts(EntityManager entities, IdSource ids) {
        this.entities = entities;
        this.ids = ids;
    }

    /** One count. Those of everybody have an empty owner. */
    private record Cell(String owner, int spanHours, long startsAt, String origin) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::owner)
                .thenComparing(Cell::spanHours)
                .thenComparing(Cell::startsAt)
                .thenComparing(Cell::origin);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    void came(CountedAs recording) {
        entities.persist(new CountChangeRow(ids.next(), recording, 1));
    }

    void went(CountedAs recording) {
        entities.persist(new CountChangeRow(ids.next(), recording, -1));
    }

    /** Tenants of which something is not folded yet. */
    public List<TenantId> waiting(int limit) {
        return entities.createQuery("select distinct c.tenantId from CountChangeRow c", Long.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }

    /**
     * Folds the oldest changes of a tenant into its counts, in a transaction of its own. Several may do so at once: each change
     * is counted once, and as all go through the counts in one order, none waits for another in a circle.
     *
     * @return whether there may be more
     */
    public boolean fold(TenantId tenant) {
        List<CountChangeRow> changes = locked(tenant);
        if (changes.isEmpty()) {
            return false;
        }
        summed(changes).forEach((cell, change) -> add(tenant, cell, change));
        entities.createQuery("delete from CountChangeRow c where c.tenantId = :tenant and c.id in :ids")
                .setParameter("tenant", tenant.value())
                .setParameter("ids", changes.stream().map(CountChangeRow::id).toList())
                .executeUpdate();
        return changes.size() == BATCH;
    }

    private List<CountChangeRow> locked(TenantId tenant) {
        Stream<?> rows = entities.createNativeQuery(OLDEST, CountChangeRow.class)
                .setParameter(1, tenant.value())
                .getResultStream();
        return rows.map(CountChangeRow.class::cast).toList();
    }

    private static Map<Cell, Long> summed(List<CountChangeRow> changes) {
        return changes.stream()
                .flatMap(change -> cells(change).map(cell -> Map.entry(cell, change.change())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
    }

    private static Stream<Cell> cells(CountChangeRow change) {
        long day = CountedSpans.floor(change.startsAt(), CountedSpans.DAY);
        String origin = change.origin().name();
        return Stream.of("", change.ownerId())
                .flatMap(owner ->
                        Stream.of(new Cell(owner, 1, change.startsAt(), origin), new Cell(owner, 24, day, origin)));
    }

    private void add(TenantId tenant, Cell cell, long change) {
        if (change == 0) {
            return;
        }
        // Somebody else may begin it first, and a third one end it again in between.
        while (on(ADD, tenant, cell).setParameter(6, change).executeUpdate() == 0) {
            on(BEGIN, tenant, cell).executeUpdate();
        }
        if (change < 0) {
            on(END, tenant, cell).executeUpdate();
        }
    }

    private Query on(String statement, TenantId tenant, Cell cell) {
        return entities.createNativeQuery(statement)
                .setParameter(1, tenant.value())
                .setParameter(2, cell.owner())
                .setParameter(3, cell.spanHours())
                .setParameter(4, cell.startsAt())
                .setParameter(5, cell.origin());
    }
}
