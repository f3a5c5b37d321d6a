package io.reelkeep.application.kit;

import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tombstones in memory. */
public final class InMemoryTombstones implements Tombstones {
    private record Key(TenantId tenant, long id) {
        static Key of(Tombstone row) {
            return new Key(
                    row.tenant(),
                    row.file()
                            .map(file -> file.id().value())
                            .orElse(row.recording().value()));
        }

        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(id);
        }
    }

    private static final Comparator<Tombstone> OLDEST_FIRST = Comparator.comparing(Tombstone::deletedAt)
            .thenComparing(row -> Key.of(row).id());

    private final InMemoryTable<Key, Tombstone> rows;
    private final InMemoryTable<BlobId, DeletedObject> objects;

    public InMemoryTombstones(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "tombstones", Key::sort);
        this.objects = new InMemoryTable<>(transactions, "deleted objects", BlobId::value);
    }

    @Override
    public void add(Tombstone tombstone) {
        rows.add(Key.of(tombstone), tombstone);
    }

    @Override
    public Optional<Tombstone> find(TenantId tenant, RecordingId recording) {
        return rows.find(new Key(tenant, recording.value()))
                .filter(found -> found.file().isEmpty());
    }

    @Override
    public Optional<Tombstone> find(TenantId tenant, RecordingFileId file) {
        return rows.find(new Key(tenant, file.value()))
                .filter(found -> found.file().isPresent());
    }

    @Override
    public List<Tombstone> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .sorted(Comparator.comparing(row -> row.file().isEmpty()))
                .toList();
    }

    @Override
    public List<Tombstone> list(TenantId tenant, Instant from, Instant to, Optional<Tombstone> after, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant))
                .filter(row ->
                        !row.deletedAt().isBefore(from) && !row.deletedAt().isAfter(to))
                .filter(row ->
                        after.map(one -> OLDEST_FIRST.compare(row, one) < 0).orElse(true))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void erased(TenantId tenant, RecordingId recording, Instant at) {
        of(tenant, recording).forEach(row -> rows.save(Key.of(row), row.erased(at)));
    }

    @Override
    public List<Tombstone> unconfirmed(Instant until, int limit) {
        return rows.all()
                .filter(row -> row.erasedAt().isEmpty() && !row.deletedAt().isAfter(until))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void put(DeletedObject object) {
        objects.put(object.blob(), object);
    }

    @Override
    public List<DeletedObject> objects(TenantId tenant, RecordingId recording) {
        return of(recording, tenant).toList();
    }

    @Override
    public List<DeletedObject> condemned(TenantId tenant, RecordingId recording, int limit) {
        return of(recording, tenant)
                .filter(object -> object.erasedAt().isEmpty())
                .limit(limit)
                .toList();
    }

    private Stream<DeletedObject> of(RecordingId recording, TenantId tenant) {
        return objects.all()
                .filter(object ->
                        object.tenant().equals(tenant) && object.recording().equals(recording));
    }
}
