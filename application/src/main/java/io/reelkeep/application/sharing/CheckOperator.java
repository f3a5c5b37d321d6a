package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;

/** Finds what an application wants to do something with on behalf of a person, if that person may (contract: Meeting 2.3). */
public final class CheckOperator {
    private final Transactions transactions;
    private final Recordings recordings;
    private final Rights rights;

    public CheckOperator(Transactions transactions, Recordings recordings, Rights rights) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.rights = rights;
    }

    /** @throws Refusal USER_UNKNOWN, RECORDING_UNKNOWN or NOT_PERMITTED, in this order */
    public Recording check(TenantId tenant, UserId operator, RecordingId id, Permission wanted) {
        return transactions.inOne(() -> {
            rights.refuseUnknown(tenant, operator);
            Recording recording = recordings
                    .find(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
            rights.refuse(recording, operator, wanted);
            return recording;
        });
    }

    /** As above for the recording of a file. @throws Refusal FILE_UNKNOWN instead of RECORDING_UNKNOWN */
    public Recording check(TenantId tenant, UserId operator, RecordingFileId file, Permission wanted) {
        return transactions.inOne(() -> {
            rights.refuseUnknown(tenant, operator);
            Recording recording = recordings
                    .holding(tenant, file)
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file));
            rights.refuse(recording, operator, wanted);
            return recording;
        });
    }

    /** @throws Refusal USER_UNKNOWN */
    public void check(TenantId tenant, UserId operator) {
        transactions.inOne(() -> rights.refuseUnknown(tenant, operator));
    }
}
