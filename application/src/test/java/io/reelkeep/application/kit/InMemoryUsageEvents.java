package io.reelkeep.application.kit;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.UsageEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Views and downloads in memory. */
public final class InMemoryUsageEvents implements UsageEvents {
    private static final Comparator<UsageEvent> OLDEST_FIRST = Comparator.comparing(
                    (UsageEvent event) -> event.seen().from())
            .thenComparing(event -> event.client().value())
            .thenComparing(UsageEvent::number);

    private record Key(TenantId tenant, ClientKey client, int number) {
        String sort() {
            return tenant + " " + client.value() + " " + InMemoryTable.sortable(number);
        }
    }

    private final InMemoryTable<Key, UsageEvent> rows;

    public InMemoryUsageEvents(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "usage events", Key::sort);
    }

    @Override
    public List<UsageEvent> lockLatest(TenantId tenant, Collection<ClientKey> clients) {
        var latest = new HashMap<ClientKey, UsageEvent>();
        rows.all()
                .filter(event -> event.tenant().equals(tenant) && clients.contains(event.client()))
                .forEach(event -> latest.put(event.client(), event));
        return List.copyOf(latest.values());
    }

    @Override
    public void add(UsageEvent event) {
        rows.add(key(event), event);
    }

    @Override
    public void save(UsageEvent event) {
        rows.save(key(event), event);
    }

    @Override
    public void forgetViewers(TenantId tenant) {
        rows.all()
                .filter(event -> event.tenant().equals(tenant))
                .toList()
                .forEach(event -> rows.save(key(event), event.byNobody()));
    }

    @Override
    public List<Tally> tallies(TenantId tenant, RecordingId recording, SearchWindow window) {
        var counts = new HashMap<Tally, Long>();
        within(tenant, recording, window)
                .map(event -> new Tally(
                        event.file(), event.kind(), quarter(event.seen().from()), 0))
                .forEach(tally -> counts.merge(tally, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> new Tally(
                        each.getKey().file(),
                        each.getKey().kind(),
                        each.getKey().since(),
                        each.getValue()))
                .toList();
    }

    @Override
    public Map<RecordingId, Totals> totals(TenantId tenant, Collection<RecordingId> recordings) {
        var counts = new HashMap<RecordingId, Totals>();
        rows.all()
                .filter(event -> event.tenant().equals(tenant) && recordings.contains(event.recording()))
                .forEach(event -> counts.merge(
                        event.recording(), Totals.NONE.with(event.kind(), 1), (sum, one) -> sum.with(event.kind(), 1)));
        return counts;
    }

    @Override
    public Page<UsageEvent> list(Criteria criteria, int page, int pageSize) {
        List<UsageEvent> found = within(criteria.tenant(), criteria.recording(), criteria.window())
                .filter(event -> criteria.file().map(event.file()::equals).orElse(true))
                .filter(event ->
                        criteria.kind().map(kind -> kind == event.kind()).orElse(true))
                .sorted(OLDEST_FIRST.reversed())
                .toList();
        return new Page<>(
                found.stream().skip((page - 1L) * pageSize).limit(pageSize).toList(), page, pageSize, found.size());
    }

    void forget(Predicate<UsageEvent> unwanted) {
        rows.removeIf(unwanted);
    }

    private Stream<UsageEvent> within(TenantId tenant, RecordingId recording, SearchWindow window) {
        return rows.all()
                .filter(event ->
                        event.tenant().equals(tenant) && event.recording().equals(recording))
                .filter(event -> !event.seen().from().isBefore(window.from())
                        && !event.seen().from().isAfter(window.to()));
    }

    private static Instant quarter(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli() / TALLIED_BY.toMillis() * TALLIED_BY.toMillis());
    }

    private static Key key(UsageEvent event) {
        return new Key(event.tenant(), event.client(), event.number());
    }
}
