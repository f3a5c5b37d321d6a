package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.PatienceRule;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks after a capture until it is sealed: cuts off full files (F129), closes it when it falls silent (F130) or waits in
 * vain. Decides by what is stored, so it does not matter how long nobody looked.
 */
public final class WatchCapture {
    private final Workbench bench;
    private final Captures captures;
    private final CaptureSealer sealer;
    private final PatienceRule patience;
    private final BooleanSupplier listening;

    /** @param listening whether this node is sure that what recorders sent could be heard; if not, nothing is taken for silence */
    public WatchCapture(
            Workbench bench,
            Captures captures,
            CaptureSealer sealer,
            PatienceRule patience,
            BooleanSupplier listening) {
        this.bench = bench;
        this.captures = captures;
        this.sealer = sealer;
        this.patience = patience;
        this.listening = listening;
    }

    /** @return when to look again; empty once there is nothing to look after */
    public Optional<Instant> watch(TenantId tenant, CaptureId id) {
        if (!listening.getAsBoolean()) {
            return Optional.of(bench.now().plus(RollCall.BEAT));
        }
        return bench.transactions().inOne(() -> captures.lock(tenant, id).flatMap(this::lookAfter));
    }

    private Optional<Instant> lookAfter(Capture capture) {
        Optional<Instant> until = capture.waitsUntil(patience);
        if (until.isPresent() && !bench.now().isBefore(until.get())) {
            sealer.seal(capture);
            return Optional.empty();
        }
        if (until.isPresent()) {
            sealer.rollOver(capture);
        }
        return until;
    }
}
