package io.reelkeep.persistence.recording;

import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The recycle bin as a mark on the rows of recordings, and a row beside each that says who and until when. */
public final class JpaRecycleBin implements RecycleBin {
    private final EntityManager entities;
    private final Rows rows;
    private final RecordingParts parts;
    private final RecordingCounts counts;

    public JpaRecycleBin(EntityManager entities, RecordingCounts counts) {
        this.counts = counts;
        this.entities = entities;
        this.rows = new Rows(entities);
        this.parts = new RecordingParts(entities);
    }

    @Override
    public void put(BinnedRecording binned) {
        Recording recording = binned.recording();
        entities.persist(BinRow.of(binned));
        RecordingRow row = rows.known(RecordingRow.class, key(recording.tenant(), recording.id()));
        row.throwAway();
        counts.went(row.counted());
        entities.flush();
    }

    @Override
    public Optional<BinnedRecording> find(TenantId tenant, RecordingId recording) {
        return rows.find(BinRow.class, key(tenant, recording))
                .flatMap(bin -> around(tenant, List.of(bin)).stream().findFirst());
    }

    @Override
    public Optional<BinnedRecording> lock(TenantId tenant, RecordingId recording) {
        return rows.lock(RecordingRow.class, key(tenant, recording))
                .filter(row -> !row.isThere())
                .flatMap(row -> find(tenant, recording));
    }

    @Override
    public List<BinnedRecording> list(TenantId tenant, long after, int limit) {
        List<BinRow> found = entities.createQuery("""
                        select b from BinRow b where b.tenantId = :tenant and b.id > :after order by b.id
                        """, BinRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return around(tenant, found);
    }

    @Override
    public void takeOut(TenantId tenant, RecordingId recording) {
        RecordingRow row = rows.known(RecordingRow.class, key(tenant, recording));
        row.takeOut();
        counts.came(row.counted());
        entities.remove(rows.known(BinRow.class, key(tenant, recording)));
        entities.flush();
    }

    private List<BinnedRecording> around(TenantId tenant, List<BinRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<RecordingRow> binned = entities.createQuery("""
                        select r from RecordingRow r where r.tenantId = :tenant and r.id in :ids
                        """, RecordingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", found.stream().map(BinRow::id).toList())
                .getResultList();
        Map<Long, Recording> recordings = parts.restored(tenant, binned).stream()
                .collect(Collectors.toMap(recording -> recording.id().value(), Function.identity()));
        return found.stream()
                .flatMap(bin -> Optional.ofNullable(recordings.get(bin.id())).map(bin::around).stream())
                .toList();
    }

    private static TenantKey key(TenantId tenant, RecordingId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
