package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;

/**
 * Nobody was here: what recorders sent meanwhile could not be heard. The waiting of every open capture begins anew, so that our
 * absence is not taken for their silence (F130). While any node was here nothing is renewed: a node that starts again and again
 * must not keep silent captures open for ever.
 */
public final class RenewWaiting {
    private final Workbench bench;
    private final Captures captures;
    private final RollCall roll;

    public RenewWaiting(Workbench bench, Captures captures, RollCall roll) {
        this.bench = bench;
        this.captures = captures;
        this.roll = roll;
    }

    /** To be called before this node says that it is here, at the start and after every absence. */
    public void renewIfDeserted() {
        bench.transactions().inOne(() -> {
            if (roll.wasDeserted()) {
                captures.touchAll(bench.now());
            }
        });
    }
}
