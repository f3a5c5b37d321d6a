package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.ShareScope;
import java.util.Optional;

/** Shows recordings to the applications of their tenant. */
public final class ShowRecording {
    private final Transactions transactions;
    private final Recordings recordings;
    private final Shares shares;

    public ShowRecording(Transactions transactions, Recordings recordings, Shares shares) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.shares = shares;
    }

    public RecordingView show(TenantId tenant, RecordingId id) {
        return transactions.inOne(() -> recordings
                .find(tenant, id)
                .map(found ->
                        new RecordingView(found, shares.openFor(tenant, new ShareScope.WholeRecording(found.id()))))
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id)));
    }

    /** The tenant's recordings whatever their age, newest meeting first. Links are not looked up. */
    public Page<RecordingView> browse(Recordings.Criteria criteria, int page, int pageSize) {
        return transactions
                .inOne(() -> recordings.search(criteria, page, pageSize))
                .map(found -> new RecordingView(found, Optional.empty()));
    }
}
