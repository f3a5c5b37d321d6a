package io.reelkeep.application.recording.port;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** The sync ledgers of files. */
public interface SyncLedgers {
    void add(TenantId tenant, RecordingId recording, RecordingFileId file, SyncLedger ledger);

    /** Empty for files that were not stitched. */
    Optional<SyncLedger> find(TenantId tenant, RecordingFileId file);
}
