package io.reelkeep.application.kit;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Previews in memory. */
public final class InMemoryPreviews implements Previews {
    private record Key(TenantId tenant, RecordingFileId file) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(file.value());
        }
    }

    private final InMemoryTable<Key, Preview> rows;

    public InMemoryPreviews(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "previews", Key::sort);
    }

    @Override
    public void put(Preview preview) {
        rows.put(new Key(preview.tenant(), preview.file()), preview);
    }

    @Override
    public Optional<Preview> find(TenantId tenant, RecordingFileId file) {
        return rows.find(new Key(tenant, file));
    }

    void forget(TenantId tenant, RecordingFileId file) {
        rows.remove(new Key(tenant, file));
    }

    @Override
    public List<Preview> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .toList();
    }
}
