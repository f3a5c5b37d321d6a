package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger in memory. */
public final class InMemoryBlobLedger implements BlobLedger {
    /** What a blob is at the moment. */
    public enum State {
        INTENDED,
        CONFIRMED,
        RETIRED,
        CONDEMNED
    }

    private record Row(
            TenantId tenant, BlobId id, State state, Instant since, long sizeBytes, Optional<RecordingId> of) {
        Row in(State next, long bytes) {
            return new Row(tenant, id, next, since, bytes, of);
        }
    }

    private final InMemoryTable<BlobId, Row> rows;

    public InMemoryBlobLedger(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "blobs", BlobId::value);
    }

    /** The blobs in that state, for tests to look at. */
    public List<BlobId> in(State state) {
        return rows.all().filter(row -> row.state() == state).map(Row::id).toList();
    }

    @Override
    public void intend(TenantId tenant, BlobId id, Instant now) {
        rows.add(id, new Row(tenant, id, State.INTENDED, now, 0, Optional.empty()));
    }

    @Override
    public void intend(TenantId tenant, BlobId id, RecordingId of, Instant now) {
        rows.add(id, new Row(tenant, id, State.INTENDED, now, 0, Optional.of(of)));
    }

    @Override
    public List<BlobId> condemnIntended(TenantId tenant, RecordingId of, int limit) {
        return condemn(State.INTENDED, tenant, of, limit);
    }

    @Override
    public boolean confirm(TenantId tenant, BlobId id, long sizeBytes) {
        Optional<Row> intended = intended(tenant, id);
        intended.ifPresent(row -> rows.save(id, row.in(State.CONFIRMED, sizeBytes)));
        return intended.isPresent();
    }

    @Override
    public void condemn(TenantId tenant, BlobId id) {
        rows.find(id)
                .filter(row -> row.tenant().equals(tenant))
                .ifPresent(row -> rows.save(id, row.in(State.CONDEMNED, 0)));
    }

    @Override
    public void retire(TenantId tenant, BlobId id, RecordingId of, Instant until) {
        rows.find(id)
                .filter(row -> row.tenant().equals(tenant) && row.state() == State.CONFIRMED)
                .ifPresent(row -> rows.save(id, new Row(tenant, id, State.RETIRED, until, 0, Optional.of(of))));
    }

    @Override
    public List<BlobId> condemnRetired(TenantId tenant, RecordingId of, int limit) {
        return condemn(State.RETIRED, tenant, of, limit);
    }

    private List<BlobId> condemn(State state, TenantId tenant, RecordingId of, int limit) {
        List<BlobId> found = rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.state() == state)
                .filter(row -> row.of().equals(Optional.of(of)))
                .map(Row::id)
                .limit(limit)
                .toList();
        found.forEach(blob -> condemn(tenant, blob));
        return found;
    }

    @Override
    public boolean touch(TenantId tenant, BlobId id, Instant now) {
        Optional<Row> intended = intended(tenant, id);
        intended.ifPresent(row -> rows.save(id, new Row(tenant, id, State.INTENDED, now, row.sizeBytes(), row.of())));
        return intended.isPresent();
    }

    @Override
    public List<BlobId> condemnDue(Instant abandoned, Instant now, int limit) {
        rows.all()
                .filter(row -> row.state() == State.INTENDED && row.since().isBefore(abandoned)
                        || row.state() == State.RETIRED && row.since().isBefore(now))
                .toList()
                .forEach(row -> rows.save(row.id(), row.in(State.CONDEMNED, 0)));
        return in(State.CONDEMNED).stream().limit(limit).toList();
    }

    @Override
    public void forget(BlobId id) {
        rows.remove(id);
    }

    @Override
    public void reserve(TenantId tenant, BlobId id, long moreBytes, Instant now) {
        intended(tenant, id)
                .ifPresent(row ->
                        rows.save(id, new Row(tenant, id, State.INTENDED, now, row.sizeBytes() + moreBytes, row.of())));
    }

    @Override
    public long keptBytes(TenantId tenant) {
        return bytes(tenant, State.CONFIRMED);
    }

    @Override
    public long reservedBytes(TenantId tenant) {
        return bytes(tenant, State.INTENDED);
    }

    private long bytes(TenantId tenant, State state) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.state() == state)
                .mapToLong(Row::sizeBytes)
                .sum();
    }

    @Override
    public List<Confirmed> confirmed(Optional<BlobId> after, int limit) {
        return rows.all()
                .filter(row -> row.state() == State.CONFIRMED)
                .filter(row -> after.map(last -> row.id().value().compareTo(last.value()) > 0)
                        .orElse(true))
                .map(row -> new Confirmed(row.tenant(), row.id(), row.sizeBytes()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Confirmed> confirmed(BlobId id) {
        return rows.find(id)
                .filter(row -> row.state() == State.CONFIRMED)
                .map(row -> new Confirmed(row.tenant(), row.id(), row.sizeBytes()));
    }

    @Override
    public Set<BlobId> known(Collection<BlobId> ids) {
        return ids.stream().filter(id -> rows.find(id).isPresent()).collect(Collectors.toSet());
    }

    private Optional<Row> intended(TenantId tenant, BlobId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant) && row.state() == State.INTENDED);
    }
}
