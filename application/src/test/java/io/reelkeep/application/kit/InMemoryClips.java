package io.reelkeep.application.kit;

import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Clips in memory. */
public final class InMemoryClips implements Clips {
    private final InMemoryTable<ClipId, Clip.Snapshot> rows;

    public InMemoryClips(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "clips", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Clip clip) {
        rows.add(clip.id(), clip.snapshot());
    }

    @Override
    public void save(Clip clip) {
        rows.save(clip.id(), clip.snapshot());
    }

    @Override
    public Optional<Clip> find(TenantId tenant, ClipId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant)).map(Clip::restore);
    }

    @Override
    public Optional<Clip> lock(TenantId tenant, ClipId id) {
        return find(tenant, id);
    }

    @Override
    public List<Clip> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .filter(row -> row.id().value() < before)
                .sorted(Comparator.comparingLong((Clip.Snapshot row) -> row.id().value())
                        .reversed())
                .limit(limit)
                .map(Clip::restore)
                .toList();
    }

    @Override
    public List<Clip> underWay(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .filter(row -> !row.state().isFinal())
                .map(Clip::restore)
                .toList();
    }

    /** Forgets those that {@code unwanted} picks. @return their ids */
    Set<ClipId> forget(Predicate<Clip> unwanted) {
        Set<ClipId> ids =
                rows.all().map(Clip::restore).filter(unwanted).map(Clip::id).collect(Collectors.toSet());
        ids.forEach(rows::remove);
        return ids;
    }

    @Override
    public List<String> namesUnderWay(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .filter(row -> !row.state().isFinal())
                .map(Clip.Snapshot::name)
                .toList();
    }

    @Override
    public boolean isWaitingFor(TenantId tenant, ClipId id, int attempt) {
        return find(tenant, id).filter(clip -> clip.isWaitingFor(attempt)).isPresent();
    }

    @Override
    public boolean advance(TenantId tenant, ClipId id, int attempt, long bytesDone, long bytesPlanned) {
        Optional<Clip> clip = find(tenant, id).filter(found -> found.isWaitingFor(attempt));
        clip.map(Clip::snapshot).ifPresent(row -> rows.save(id, advanced(row, bytesDone, bytesPlanned)));
        return clip.isPresent();
    }

    private static Clip.Snapshot advanced(Clip.Snapshot row, long bytesDone, long bytesPlanned) {
        return new Clip.Snapshot(
                row.id(),
                row.tenant(),
                row.recording(),
                row.name(),
                row.cut(),
                row.state(),
                row.attempt(),
                bytesDone,
                bytesPlanned,
                row.result(),
                row.failure(),
                row.orderedAt(),
                row.endedAt());
    }
}
