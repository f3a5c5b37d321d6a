package io.reelkeep.application.kit;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The chains in memory. */
public final class InMemoryAuditChains implements AuditChains {
    private record Key(TenantId tenant, long number) {
        static Key of(AuditEntry entry) {
            return new Key(entry.note().tenant(), entry.number());
        }

        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(number);
        }
    }

    private final InMemoryAuditTrail notes;
    private final InMemoryTable<Key, AuditEntry> entries;
    private final InMemoryTable<TenantId, AuditHead> heads;

    public InMemoryAuditChains(InMemoryTransactions transactions, InMemoryAuditTrail notes) {
        this.notes = notes;
        this.entries = new InMemoryTable<>(transactions, "audit entries", Key::sort);
        this.heads = new InMemoryTable<>(transactions, "audit heads", TenantId::toString);
    }

    @Override
    public List<TenantId> waiting(int limit) {
        return notes.tenants().stream().limit(limit).toList();
    }

    @Override
    public List<Waiting> waiting(TenantId tenant, int limit) {
        return notes.of(tenant, limit);
    }

    @Override
    public AuditHead lock(TenantId tenant) {
        return head(tenant);
    }

    @Override
    public AuditHead head(TenantId tenant) {
        return heads.find(tenant).orElseGet(() -> AuditHead.none(tenant));
    }

    @Override
    public void append(List<Waiting> places, List<AuditEntry> added, AuditHead head) {
        added.forEach(entry -> entries.add(Key.of(entry), entry));
        places.forEach(notes::remove);
        heads.put(head.tenant(), head);
    }

    @Override
    public List<AuditEntry> list(Criteria criteria, int limit) {
        return of(criteria.tenant())
                .filter(entry -> entry.number() < criteria.before())
                .filter(entry ->
                        criteria.from().map(from -> !at(entry).isBefore(from)).orElse(true))
                .filter(entry -> criteria.to().map(to -> !at(entry).isAfter(to)).orElse(true))
                .filter(entry ->
                        criteria.actor().map(entry.note().actor().id()::equals).orElse(true))
                .filter(entry ->
                        criteria.action().map(entry.note().action()::equals).orElse(true))
                .filter(entry -> criteria.recording()
                        .map(recording -> entry.note().recording().equals(OptionalLong.of(recording.value())))
                        .orElse(true))
                .sorted(Comparator.comparing(AuditEntry::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AuditEntry> from(TenantId tenant, long first, int limit) {
        return of(tenant).filter(entry -> entry.number() >= first).limit(limit).toList();
    }

    @Override
    public Optional<Long> firstSince(TenantId tenant, Instant from) {
        return of(tenant)
                .filter(entry -> !at(entry).isBefore(from))
                .map(AuditEntry::number)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Long> lastUntil(TenantId tenant, Instant to) {
        return of(tenant)
                .filter(entry -> !at(entry).isAfter(to))
                .map(AuditEntry::number)
                .max(Comparator.naturalOrder());
    }

    private Stream<AuditEntry> of(TenantId tenant) {
        return entries.all().filter(entry -> entry.note().tenant().equals(tenant));
    }

    private static Instant at(AuditEntry entry) {
        return entry.note().at();
    }
}
