package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** The recorder is still there although it has nothing to send, for instance while paused. */
public final class KeepCaptureAlive {
    private final Workbench bench;
    private final Captures captures;

    public KeepCaptureAlive(Workbench bench, Captures captures) {
        this.bench = bench;
        this.captures = captures;
    }

    /** @throws Refusal CAPTURE_CLOSED when it is too late */
    public Capture keepAlive(TenantId tenant, CaptureId id) {
        return bench.transactions().inOne(() -> {
            Capture capture = captures.lock(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + id));
            capture.refuseUnlessAccepting(1);
            capture.isAlive(bench.now());
            captures.save(capture);
            return capture;
        });
    }
}
