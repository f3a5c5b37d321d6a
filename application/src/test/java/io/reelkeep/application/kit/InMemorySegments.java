package io.reelkeep.application.kit;

import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Segments in memory. */
public final class InMemorySegments implements Segments {
    private record Key(TenantId tenant, CaptureId capture, int number) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(capture.value()) + " "
                    + InMemoryTable.sortable(number);
        }
    }

    private record Row(Key key, Segment segment) {
        boolean isOf(TenantId tenant, CaptureId capture) {
            return key.tenant().equals(tenant) && key.capture().equals(capture);
        }
    }

    private final InMemoryTable<Key, Row> rows;

    public InMemorySegments(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "segments", Key::sort);
    }

    @Override
    public void add(TenantId tenant, CaptureId capture, Segment segment) {
        var key = new Key(tenant, capture, segment.number());
        rows.add(key, new Row(key, segment));
    }

    @Override
    public Optional<Segment> find(TenantId tenant, CaptureId capture, int number) {
        return rows.find(new Key(tenant, capture, number)).map(Row::segment);
    }

    @Override
    public List<Segment> between(TenantId tenant, CaptureId capture, int from, int to) {
        return rows.all()
                .filter(row -> row.isOf(tenant, capture))
                .map(Row::segment)
                .filter(segment -> segment.number() >= from && segment.number() <= to)
                .toList();
    }

    @Override
    public List<Segment> next(TenantId tenant, CaptureId capture, int from, int limit) {
        return between(tenant, capture, from, Segment.MAX_NUMBER).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(TenantId tenant, CaptureId capture, int number) {
        rows.remove(new Key(tenant, capture, number));
    }

    void forget(TenantId tenant, CaptureId capture) {
        rows.removeIf(row -> row.isOf(tenant, capture));
    }

    @Override
    public void quarantine(TenantId tenant, CaptureId capture, int number, String cause) {
        var key = new Key(tenant, capture, number);
        rows.find(key)
                .ifPresent(row -> rows.save(key, new Row(key, row.segment().quarantined(cause))));
    }

    @Override
    public List<Segment> quarantined(TenantId tenant, CaptureId capture, int limit) {
        return between(tenant, capture, 1, Segment.MAX_NUMBER).stream()
                .filter(segment -> segment.quarantine().isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Integer> missing(TenantId tenant, CaptureId capture, int upTo, int limit) {
        return IntStream.rangeClosed(1, upTo)
                .filter(number -> find(tenant, capture, number).isEmpty())
                .limit(limit)
                .boxed()
                .toList();
    }
}
