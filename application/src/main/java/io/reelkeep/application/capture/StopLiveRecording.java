package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CloseCause;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** Ends what somebody records in a live room. Unlike a class, nothing may follow: the list of files is told at once (F122). */
public final class StopLiveRecording {
    private final Workbench bench;
    private final Captures captures;
    private final CaptureSealer sealer;

    public StopLiveRecording(Workbench bench, Captures captures, CaptureSealer sealer) {
        this.bench = bench;
        this.captures = captures;
        this.sealer = sealer;
    }

    /** What the stop has met with. */
    public enum Outcome {
        /** The recording ended now. */
        STOPPED,
        /** It had been stopped before. */
        STOPPED_BEFORE,
        /** It had fallen silent and closed itself (F130). */
        CLOSED_ITSELF,
        /** This person has never recorded in this room. */
        NEVER_STARTED
    }

    /** @param capture the latest of that person in that room, its parts complete; empty if there was none */
    public record Stopped(Outcome outcome, Optional<Capture> capture) {}

    /** Nobody is refused: a stop too many needs no action of its caller. */
    public Stopped stop(TenantId tenant, MeetingId room, UserId recorder) {
        return bench.transactions()
                .inOne(() -> captures.latestOf(tenant, room, recorder, Origin.LIVE)
                        .flatMap(latest -> captures.lock(tenant, latest.id()))
                        .map(this::end)
                        .orElseGet(() -> new Stopped(Outcome.NEVER_STARTED, Optional.empty())));
    }

    private Stopped end(Capture capture) {
        Outcome outcome = switch (capture.state()) {
            case OPEN -> {
                capture.stop(capture.snapshot().highestSegment(), bench.now());
                sealer.tellOfStop(capture);
                yield Outcome.STOPPED;
            }
            case STOPPED, SEALED -> closedBefore(capture);
        };
        if (!capture.isSealed()) {
            sealer.seal(capture);
        }
        return new Stopped(outcome, Optional.of(capture));
    }

    private static Outcome closedBefore(Capture capture) {
        boolean bySilence =
                capture.snapshot().cause().filter(CloseCause.SILENT::equals).isPresent();
        return bySilence ? Outcome.CLOSED_ITSELF : Outcome.STOPPED_BEFORE;
    }
}
