package io.reelkeep.rest.wecom.sharing;

import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.wecom.Wanted;
import io.reelkeep.rest.wecom.WeComApi;
import io.reelkeep.rest.wecom.WeComJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Says on what terms a recording is shared (contract: WeCom 5). */
@WeComApi
@Path("/cgi-bin/meeting/record/update_sharing_config")
public final class SharingConfigResource {
    private final ReachRecording reaches;
    private final ShareRecording shares;

    @Inject
    public SharingConfigResource(ReachRecording reaches, ShareRecording shares) {
        this.reaches = reaches;
        this.shares = shares;
    }

    @Audited("share.change")
    @POST
    @Described(
            value = "Says on what terms a recording is shared",
            answer = WeComJson.DoneJson.class,
            body = SharingConfigBody.class)
    public Response update(InputStream body, @Context SecurityContext security) throws IOException {
        SharingConfigBody asked = WeComJson.read(body, SharingConfigBody.class);
        RecordingId recording = Wanted.recording(asked.meetingRecordId());
        MeetingId meeting = Wanted.meeting(asked.meetingid());
        Optional<Terms> terms = asked.config().terms();
        Caller caller = CallerContext.caller(security);
        reaches.reach(caller, recording, Optional.of(meeting));
        settle(caller.tenant(), new ShareScope.WholeRecording(recording), terms);
        return WeComJson.done();
    }

    private void settle(TenantId tenant, ShareScope scope, Optional<Terms> terms) {
        terms.ifPresentOrElse(
                wanted -> shares.share(tenant, scope, wanted, Optional.empty()),
                () -> shares.revoke(tenant, scope, Optional.empty()));
    }
}
