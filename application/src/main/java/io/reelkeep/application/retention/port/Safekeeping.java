package io.reelkeep.application.retention.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** What stands between a recording and its deletion. */
public record Safekeeping(LegalHolds holds, RecycleBin bin, RetentionPolicies policies) {
    /** Within the transaction that has locked the recording. @throws Refusal LEGAL_HOLD while there is one */
    public void refuseHeld(TenantId tenant, RecordingId recording) {
        Optional<LegalHold> hold = holds.find(tenant, recording);
        if (hold.isPresent()) {
            throw new Refusal(
                    Reason.LEGAL_HOLD, "recording " + recording + " is under a legal hold and cannot be deleted");
        }
    }
}
