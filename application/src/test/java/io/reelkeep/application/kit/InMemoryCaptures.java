package io.reelkeep.application.kit;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Captures in memory; kept as snapshots, so that a change that was not saved is not seen. */
public final class InMemoryCaptures implements Captures {
    private final InMemoryTable<CaptureId, Capture.Snapshot> rows;
    private final InMemoryTable<CaptureId, Instant> touched;

    public InMemoryCaptures(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "captures", id -> InMemoryTable.sortable(id.value()));
        this.touched = new InMemoryTable<>(transactions, "touches", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Capture capture) {
        rows.add(capture.id(), capture.snapshot());
    }

    @Override
    public void save(Capture capture) {
        rows.save(capture.id(), capture.snapshot());
    }

    @Override
    public Optional<Capture> find(TenantId tenant, CaptureId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant)).map(this::restore);
    }

    @Override
    public Optional<Capture> lock(TenantId tenant, CaptureId id) {
        return find(tenant, id);
    }

    @Override
    public List<Capture> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .map(this::restore)
                .toList();
    }

    void forget(CaptureId capture) {
        rows.remove(capture);
        touched.remove(capture);
    }

    @Override
    public Optional<Capture> openOf(TenantId tenant, UserId recorder) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recorder().equals(recorder))
                .filter(row -> row.state() == CaptureState.OPEN)
                .findFirst()
                .map(this::restore);
    }

    @Override
    public long outstandingBytes(TenantId tenant, long eachBytes) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.state() != CaptureState.SEALED)
                .mapToLong(row -> Math.max(0, eachBytes - row.receivedBytes()))
                .sum();
    }

    @Override
    public Optional<Capture> latestOf(TenantId tenant, MeetingId meeting, UserId recorder, Origin origin) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recorder().equals(recorder))
                .filter(row -> row.meeting().equals(meeting) && row.origin() == origin)
                .max(Comparator.comparing(Capture.Snapshot::openedAt)
                        .thenComparing(row -> row.id().value()))
                .map(this::restore);
    }

    @Override
    public void touch(TenantId tenant, CaptureId id, Instant now) {
        find(tenant, id).filter(capture -> !capture.isSealed()).ifPresent(capture -> {
            if (touched.find(id).map(now::isAfter).orElse(true)) {
                touched.put(id, now);
            }
        });
    }

    @Override
    public void touchAll(Instant now) {
        rows.all().toList().forEach(row -> touch(row.tenant(), row.id(), now));
    }

    private Capture restore(Capture.Snapshot row) {
        Capture capture = Capture.restore(row);
        touched.find(row.id()).ifPresent(capture::isAlive);
        return capture;
    }
}
