package io.reelkeep.rest.api;

import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.InvitationId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.function.LongFunction;

/** Ids that stand in a path: what is no id names nothing, which is the same as naming what does not exist. */
public final class PathIds {
    private PathIds() {}

    public static CaptureId capture(String text) {
        return id(text, CaptureId::new, Reason.CAPTURE_UNKNOWN, "there is no such capture");
    }

    public static RecordingId recording(String text) {
        return id(text, RecordingId::new, Reason.RECORDING_UNKNOWN, "there is no such recording");
    }

    public static RecordingFileId file(String text) {
        return id(text, RecordingFileId::new, Reason.FILE_UNKNOWN, "there is no such file");
    }

    public static IdentityProviderId identityProvider(String text) {
        return id(
                text, IdentityProviderId::new, Reason.IDENTITY_PROVIDER_UNKNOWN, "there is no such identity provider");
    }

    public static AppId app(String text) {
        return id(text, AppId::new, Reason.NO_SUCH_APP, "there is no such application");
    }

    public static CallbackDeliveryId delivery(String text) {
        return id(text, CallbackDeliveryId::new, Reason.CALLBACK_UNKNOWN, "there is no such delivery");
    }

    public static ClipId clip(String text) {
        return id(text, ClipId::new, Reason.CLIP_UNKNOWN, "there is no such clip");
    }

    public static DraftId draft(String text) {
        return id(text, DraftId::new, Reason.DRAFT_UNKNOWN, "there is no such draft");
    }

    public static InvitationId invitation(String text) {
        return id(text, InvitationId::new, Reason.INVITATION_UNKNOWN, "there is no such invitation");
    }

    private static <T> T id(String text, LongFunction<T> make, Reason unknown, String detail) {
        return make.apply(Checks.decimalId(text).orElseThrow(() -> new Refusal(unknown, detail)));
    }
}
