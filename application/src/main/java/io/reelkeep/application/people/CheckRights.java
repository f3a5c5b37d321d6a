package io.reelkeep.application.people;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.tenancy.Role;

/**
 * What people may do (ASVS 8.2.2): with a recording its owner everything (F3), others what was granted to them, and those
 * who look after recordings everything with all. What somebody may not even see does not exist for it. Asked anew with every
 * request, so that what is taken away is gone at once (ASVS 8.3.2).
 */
public final class CheckRights {
    private final Transactions transactions;
    private final Recordings recordings;
    private final Rights rights;
    private final Clips clips;
    private final Captures captures;

    public CheckRights(
            Transactions transactions, Recordings recordings, Rights rights, Clips clips, Captures captures) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.rights = rights;
        this.clips = clips;
        this.captures = captures;
    }

    /** @throws Refusal RECORDING_UNKNOWN, also for what it may not see; NOT_PERMITTED for what it may see and not manage */
    public void check(SignedIn who, RecordingId id, Permission wanted) {
        transactions.inOne(
                () -> refuse(who, id, wanted, new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id)));
    }

    /** Whether it, who may see the recording, may manage it, too. */
    public boolean manages(SignedIn who, Recording recording) {
        return transactions.inOne(
                () -> isAdmin(who, Role.RECORDING_ADMIN) || rights.may(recording, who.user(), Permission.MANAGE));
    }

    /** As {@link #check(SignedIn, RecordingId, Permission)} for the recording that a clip is, or was to be, in. @throws Refusal CLIP_UNKNOWN instead */
    public void check(SignedIn who, ClipId id, Permission wanted) {
        var unknown = new Refusal(Reason.CLIP_UNKNOWN, "there is no clip " + id);
        transactions.inOne(() -> {
            RecordingId in =
                    clips.find(who.tenant(), id).orElseThrow(() -> unknown).recording();
            refuse(who, in, wanted, unknown);
        });
    }

    /** That it is the one who records (F7). @throws Refusal CAPTURE_UNKNOWN */
    public void checkRecorder(SignedIn who, CaptureId id) {
        boolean isOwn = transactions
                .inOne(() -> captures.find(who.tenant(), id))
                .filter(capture -> capture.recorder().equals(who.user()))
                .isPresent();
        if (!isOwn) {
            throw new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + id);
        }
    }

    /** That it records, or may see what is being recorded. @throws Refusal CAPTURE_UNKNOWN */
    public void checkCapture(SignedIn who, CaptureId id) {
        boolean isSeen = transactions.inOne(() -> captures.find(who.tenant(), id)
                .filter(capture -> capture.recorder().equals(who.user()) || maySee(who, capture.recording()))
                .isPresent());
        if (!isSeen) {
            throw new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + id);
        }
    }

    private boolean maySee(SignedIn who, RecordingId id) {
        return isAdmin(who, Role.RECORDING_ADMIN)
                || recordings
                        .find(who.tenant(), id)
                        .filter(recording -> rights.may(recording, who.user(), Permission.VIEW))
                        .isPresent();
    }

    /** @throws Refusal NOT_PERMITTED */
    public void check(SignedIn who, Role role) {
        if (!has(who, role)) {
            throw new Refusal(Reason.NOT_PERMITTED, "this is for others in your tenant");
        }
    }

    /** Whether it has that role in its tenant. */
    public boolean has(SignedIn who, Role role) {
        return transactions.inOne(() -> isAdmin(who, role));
    }

    private boolean isAdmin(SignedIn who, Role role) {
        return rights.users()
                .find(who.tenant(), who.user())
                .filter(user -> user.may(role))
                .isPresent();
    }

    private void refuse(SignedIn who, RecordingId id, Permission wanted, Refusal unknown) {
        Recording recording = recordings.find(who.tenant(), id).orElseThrow(() -> unknown);
        if (isAdmin(who, Role.RECORDING_ADMIN) || rights.may(recording, who.user(), wanted)) {
            return;
        }
        throw rights.may(recording, who.user(), Permission.VIEW)
                ? new Refusal(Reason.NOT_PERMITTED, "you may only watch this recording")
                : unknown;
    }
}
