package io.reelkeep.application.kit;

import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import java.util.List;
import java.util.Optional;

/** Transcodings in memory. */
public final class InMemoryTranscodings implements Transcodings {
    private record Key(TenantId tenant, RecordingFileId file) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(file.value());
        }
    }

    private final InMemoryTable<Key, Transcoding> rows;

    public InMemoryTranscodings(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "transcodings", Key::sort);
    }

    @Override
    public void put(Transcoding transcoding) {
        rows.put(new Key(transcoding.tenant(), transcoding.source()), transcoding);
    }

    /** Forgets what was encoded from it; what was encoded into it counts as not made. */
    void forget(TenantId tenant, RecordingFileId file) {
        rows.remove(new Key(tenant, file));
        rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.result().equals(Optional.of(file)))
                .toList()
                .forEach(row ->
                        put(Transcoding.failed(row.tenant(), row.recording(), row.capture(), row.source(), "deleted")));
    }

    void forget(TenantId tenant, RecordingId recording) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.recording().equals(recording));
    }

    @Override
    public Optional<Transcoding> find(TenantId tenant, RecordingFileId source) {
        return rows.find(new Key(tenant, source));
    }

    @Override
    public List<Transcoding> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .toList();
    }
}
