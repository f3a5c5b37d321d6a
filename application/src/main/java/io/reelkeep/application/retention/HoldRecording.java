package io.reelkeep.application.retention;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.retention.port.Safekeeping;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** Puts recordings under legal hold, those in the recycle bin too, and lifts it. */
public final class HoldRecording {
    private final Workbench bench;
    private final Recordings recordings;
    private final Safekeeping safekeeping;

    public HoldRecording(Workbench bench, Recordings recordings, Safekeeping safekeeping) {
        this.bench = bench;
        this.recordings = recordings;
        this.safekeeping = safekeeping;
    }

    /**
     * What to hold.
     *
     * @param reason bounds as in {@link LegalHold}
     * @param operator for whom the application asks
     */
    public record Command(Caller caller, RecordingId recording, String reason, Optional<UserId> operator) {}

    /** From here on nobody and no rule deletes it. Another reason replaces the one before. @throws Refusal RECORDING_UNKNOWN */
    public LegalHold hold(Command command) {
        TenantId tenant = command.caller().tenant();
        var hold = new LegalHold(
                tenant, command.recording(), command.reason(), command.caller().app(), command.operator(), bench.now());
        bench.transactions().inOne(() -> {
            refuseUnknown(tenant, command.recording());
            safekeeping.holds().put(hold);
        });
        return hold;
    }

    /** Empty when there is none. @throws Refusal RECORDING_UNKNOWN */
    public Optional<LegalHold> find(TenantId tenant, RecordingId recording) {
        return bench.transactions().inOne(() -> {
            if (recordings.find(tenant, recording).isEmpty()
                    && safekeeping.bin().find(tenant, recording).isEmpty()) {
                throw unknown(recording);
            }
            return safekeeping.holds().find(tenant, recording);
        });
    }

    /** What has ended meanwhile is deleted now. Lifting what is not there changes nothing. @throws Refusal RECORDING_UNKNOWN */
    public void lift(TenantId tenant, RecordingId recording) {
        bench.transactions().inOne(() -> {
            refuseUnknown(tenant, recording);
            if (safekeeping.holds().lift(tenant, recording)) {
                bench.later(TendTenants.deletion(tenant));
            }
        });
    }

    /** Also keeps those waiting who are about to delete it. */
    private void refuseUnknown(TenantId tenant, RecordingId recording) {
        if (recordings.lock(tenant, recording).isEmpty()
                && safekeeping.bin().lock(tenant, recording).isEmpty()) {
            throw unknown(recording);
        }
    }

    private static Refusal unknown(RecordingId recording) {
        return new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + recording);
    }
}
