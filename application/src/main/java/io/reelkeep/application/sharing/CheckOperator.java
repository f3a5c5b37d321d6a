package io.reelkeep.application.sharing;

import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
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
    private final Tombstones tombstones;

    public CheckOperator(Transactions transactions, Recordings recordings, Rights rights, Tombstones tombstones) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.rights = rights;
        this.tombstones = tombstones;
    }

    /**
     * Finds it for the operator.
     *
     * @throws Refusal USER_UNKNOWN, RECORDING_UNKNOWN, OTHER_APPLICATION for what was made through another application than
     *     one that calls for a user (F81), or NOT_PERMITTED, in this order
     */
    public Recording check(Caller caller, UserId operator, RecordingId id, Permission wanted) {
        TenantId tenant = caller.tenant();
        return transactions.inOne(() -> {
            rights.refuseUnknown(tenant, operator);
            Recording recording = recordings
                    .find(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
            recording.about().refuseBeyond(caller.reach());
            rights.refuse(recording, operator, wanted);
            return recording;
        });
    }

    /**
     * As above for the recording of a file.
     *
     * @throws Refusal FILE_UNKNOWN instead of RECORDING_UNKNOWN, FILE_DELETED for one that was there
     */
    public Recording check(Caller caller, UserId operator, RecordingFileId file, Permission wanted) {
        TenantId tenant = caller.tenant();
        return transactions.inOne(() -> {
            rights.refuseUnknown(tenant, operator);
            Recording recording = recordings.holding(tenant, file).orElseThrow(() -> unknown(tenant, file));
            recording.about().refuseBeyond(caller.reach());
            rights.refuse(recording, operator, wanted);
            return recording;
        });
    }

    /** Whether the operator, who may watch it, may manage the recording, too. */
    public boolean manages(UserId operator, Recording recording) {
        return transactions.inOne(() -> rights.may(recording, operator, Permission.MANAGE));
    }

    /** @throws Refusal USER_UNKNOWN */
    public void check(TenantId tenant, UserId operator) {
        transactions.inOne(() -> rights.refuseUnknown(tenant, operator));
    }

    private Refusal unknown(TenantId tenant, RecordingFileId file) {
        return tombstones.find(tenant, file).isPresent()
                ? new Refusal(Reason.FILE_DELETED, "file " + file + " was deleted")
                : new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file);
    }
}
