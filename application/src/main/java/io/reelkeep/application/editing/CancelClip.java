package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.shared.TenantId;

/** Ends the making of a clip that nobody wants any more. A worker that is at it notices within 200 ms. */
public final class CancelClip {
    private final Workbench bench;
    private final Clips clips;

    public CancelClip(Workbench bench, Clips clips) {
        this.bench = bench;
        this.clips = clips;
    }

    /** @throws io.reelkeep.domain.shared.Refusal CLIP_ENDED when it is done or has failed */
    public Clip cancel(TenantId tenant, ClipId id) {
        return bench.transactions().inOne(() -> {
            Clip clip = clips.lock(tenant, id).orElseThrow(() -> BrowseClips.unknown(id));
            clip.cancel(bench.now());
            clips.save(clip);
            return clip;
        });
    }
}
