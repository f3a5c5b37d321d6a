package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;

/**
 * The server was away: what its recorders sent meanwhile could not be heard. The waiting of every open capture begins
 * anew, so that our absence is not taken for their silence (F130).
 */
public final class RenewWaiting {
    private final Workbench bench;
    private final Captures captures;

    public RenewWaiting(Workbench bench, Captures captures) {
        this.bench = bench;
        this.captures = captures;
    }

    public void renew() {
        bench.transactions().inOne(() -> captures.touchAll(bench.now()));
    }
}
