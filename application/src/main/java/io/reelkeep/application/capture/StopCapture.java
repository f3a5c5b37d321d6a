package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** The recorder has finished. */
public final class StopCapture {
    private final Workbench bench;
    private final Captures captures;
    private final CaptureSealer sealer;

    public StopCapture(Workbench bench, Captures captures, CaptureSealer sealer) {
        this.bench = bench;
        this.captures = captures;
        this.sealer = sealer;
    }

    /**
     * Stops; missing segments may still come (F93). A repeat with the same count, and a stop of a capture that has closed
     * itself, change nothing.
     *
     * @param segmentCount how many segments there are in all, 0 for none
     */
    public Capture stop(TenantId tenant, CaptureId id, int segmentCount) {
        return bench.transactions().inOne(() -> {
            Capture capture = captures.lock(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + id));
            if (!capture.stop(segmentCount, bench.now())) {
                return capture;
            }
            sealer.tellOfStop(capture);
            if (capture.isComplete()) {
                sealer.seal(capture);
            } else {
                captures.save(capture);
            }
            return capture;
        });
    }
}
