package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Keeps what somebody has drafted so far. */
public final class EditDraft {
    private final Workbench bench;
    private final Recordings recordings;
    private final Drafts drafts;

    public EditDraft(Workbench bench, Recordings recordings, Drafts drafts) {
        this.bench = bench;
        this.recordings = recordings;
        this.drafts = drafts;
    }

    /** A new draft. @throws Refusal as a cut of these ranges would be refused, but for having none */
    public Draft begin(TenantId tenant, RecordingId recording, Draft.Content content) {
        return bench.transactions().inOne(() -> {
            refuseUnfit(tenant, recording, content);
            var id = new DraftId(bench.ids().next());
            Draft draft = Draft.begun(id, tenant, recording, content, bench.now());
            drafts.add(draft);
            return draft;
        });
    }

    /** Replaces what it says. @throws Refusal DRAFT_CHANGED unless {@code seen} is its revision */
    public Draft change(TenantId tenant, RecordingId recording, DraftId id, Draft.Content content, long seen) {
        return bench.transactions().inOne(() -> {
            refuseUnfit(tenant, recording, content);
            Draft changed = locked(tenant, recording, id).changed(content, seen, bench.now());
            drafts.save(changed);
            return changed;
        });
    }

    /** It is gone; a second time it is unknown. */
    public void discard(TenantId tenant, RecordingId recording, DraftId id) {
        bench.transactions().inOne(() -> {
            locked(tenant, recording, id);
            drafts.remove(tenant, id);
        });
    }

    private Draft locked(TenantId tenant, RecordingId recording, DraftId id) {
        return drafts.lock(tenant, id)
                .filter(draft -> draft.recording().equals(recording))
                .orElseThrow(() -> BrowseDrafts.unknown(id));
    }

    private void refuseUnfit(TenantId tenant, RecordingId id, Draft.Content content) {
        Recording recording = recordings
                .lock(tenant, id)
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
        content.ranges().forEach(range -> range.fileOf(recording));
    }
}
