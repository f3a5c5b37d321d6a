package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Shows how the segments of a file lie to each other. */
public final class ShowSyncLedger {
    private final Transactions transactions;
    private final Recordings recordings;
    private final SyncLedgers ledgers;

    public ShowSyncLedger(Transactions transactions, Recordings recordings, SyncLedgers ledgers) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.ledgers = ledgers;
    }

    /** A file with its ledger, which is empty for a file that was not stitched. */
    public record Shown(RecordingFile file, SyncLedger ledger) {}

    /** @throws Refusal RECORDING_UNKNOWN or FILE_UNKNOWN */
    public Shown show(TenantId tenant, RecordingId recording, RecordingFileId file) {
        return transactions.inOne(() -> {
            RecordingFile found = recordings
                    .find(tenant, recording)
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + recording))
                    .file(file)
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file));
            return new Shown(found, ledgers.find(tenant, file).orElseGet(() -> new SyncLedger(List.of())));
        });
    }
}
