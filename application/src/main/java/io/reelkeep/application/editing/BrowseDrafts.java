package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Shows the drafts of a recording. */
public final class BrowseDrafts {
    private final Transactions transactions;
    private final Recordings recordings;
    private final Drafts drafts;

    public BrowseDrafts(Transactions transactions, Recordings recordings, Drafts drafts) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.drafts = drafts;
    }

    public Draft show(TenantId tenant, RecordingId recording, DraftId id) {
        return transactions
                .inOne(() -> drafts.find(tenant, id)
                        .filter(draft -> draft.recording().equals(recording))
                        .filter(draft -> recordings.find(tenant, recording).isPresent()))
                .orElseThrow(() -> unknown(id));
    }

    /** Newest first; see {@link Drafts#list}. */
    public List<Draft> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return transactions.inOne(() -> {
            if (recordings.find(tenant, recording).isEmpty()) {
                throw new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + recording);
            }
            return drafts.list(tenant, recording, before, limit);
        });
    }

    static Refusal unknown(DraftId id) {
        return new Refusal(Reason.DRAFT_UNKNOWN, "there is no draft " + id);
    }
}
