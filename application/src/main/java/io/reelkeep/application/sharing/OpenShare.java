package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;

/** Lets the holder of a link in, or not. Asked anew for every page. */
public final class OpenShare {
    private final Workbench bench;
    private final SharedRecordings links;

    public OpenShare(Workbench bench, SharedRecordings links) {
        this.bench = bench;
        this.links = links;
    }

    /** @throws Refusal LINK_UNKNOWN for links that never were and such as have ended: nobody can tell them apart */
    public SharedRecordings.Opened open(ShareToken token) {
        return bench.transactions().inOne(() -> links.open(token, bench.now()));
    }
}
