package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The sync ledgers as rows, one for each file. */
public final class JpaSyncLedgers implements SyncLedgers {
    private final EntityManager entities;
    private final Rows rows;

    public JpaSyncLedgers(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(TenantId tenant, RecordingId recording, RecordingFileId file, SyncLedger ledger) {
        entities.persist(SyncLedgerRow.of(tenant, recording, file, ledger));
    }

    @Override
    public Optional<SyncLedger> find(TenantId tenant, RecordingFileId file) {
        return rows.find(SyncLedgerRow.class, new TenantKey(tenant.value(), file.value()))
                .map(SyncLedgerRow::snapshot);
    }
}
