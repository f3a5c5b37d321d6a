package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Shows what became of clips. */
public final class BrowseClips {
    private final Transactions transactions;
    private final Recordings recordings;
    private final Clips clips;

    public BrowseClips(Transactions transactions, Recordings recordings, Clips clips) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.clips = clips;
    }

    public Clip show(TenantId tenant, ClipId id) {
        return transactions
                .inOne(() -> clips.find(tenant, id)
                        .filter(clip ->
                                recordings.find(tenant, clip.recording()).isPresent()))
                .orElseThrow(() -> unknown(id));
    }

    /** Newest first; see {@link Clips#list}. */
    public List<Clip> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return transactions.inOne(() -> {
            if (recordings.find(tenant, recording).isEmpty()) {
                throw new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + recording);
            }
            return clips.list(tenant, recording, before, limit);
        });
    }

    static Refusal unknown(ClipId id) {
        return new Refusal(Reason.CLIP_UNKNOWN, "there is no clip " + id);
    }
}
