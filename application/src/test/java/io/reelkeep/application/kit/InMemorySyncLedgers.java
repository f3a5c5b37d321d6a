package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Sync ledgers in memory. */
public final class InMemorySyncLedgers implements SyncLedgers {
    private record Key(TenantId tenant, RecordingFileId file) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(file.value());
        }
    }

    private final InMemoryTable<Key, SyncLedger> rows;

    public InMemorySyncLedgers(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "sync ledgers", Key::sort);
    }

    @Override
    public void add(TenantId tenant, RecordingId recording, RecordingFileId file, SyncLedger ledger) {
        rows.add(new Key(tenant, file), ledger);
    }

    void forget(TenantId tenant, RecordingFileId file) {
        rows.remove(new Key(tenant, file));
    }

    @Override
    public Optional<SyncLedger> find(TenantId tenant, RecordingFileId file) {
        return rows.find(new Key(tenant, file));
    }
}
