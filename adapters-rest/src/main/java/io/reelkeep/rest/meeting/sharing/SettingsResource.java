package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** On what terms the link of a recording opens (contract: Meeting 4.6). */
@Path("/v1/records/settings/{meeting_record_id}")
@MeetingApi
public final class SettingsResource {
    private final OperatorGate gate;
    private final ShareRecording shares;

    @Inject
    public SettingsResource(OperatorGate gate, ShareRecording shares) {
        this.gate = gate;
        this.shares = shares;
    }

    /** For those who manage it: the password is told (C7). */
    @GET
    @Described(
            value = "Shows on what terms a recording is shared",
            answer = SettingsJson.class,
            query = {"operator_id", "operator_id_type:integer", "userid"})
    public Response show(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("meeting_record_id") String id) {
        RecordingId recording = MeetingParams.recording(id);
        var passed = gate.pass(security, MeetingParams.of(uri).operator(), recording, Permission.MANAGE);
        var shared = shares.show(passed.tenant(), new ShareScope.WholeRecording(recording));
        return Answers.of(SettingsJson.of(passed.recording(), shared));
    }

    @Audited("share.change")
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says on what terms a recording is shared", answer = Answers.NothingJson.class)
    public Response change(
            @Context SecurityContext security, @PathParam("meeting_record_id") String id, SettingsChangeJson body) {
        RecordingId recording = MeetingParams.recording(id);
        SettingsChangeJson asked = Input.body(body);
        SettingsChangeJson.Change change = asked.change();
        var passed = gate.pass(security, asked.operator(), recording, Permission.MANAGE)
                .refuseOther(MeetingParams.meeting(asked.meetingId()));
        apply(change, passed, new ShareScope.WholeRecording(recording));
        return Answers.nothing();
    }

    private void apply(SettingsChangeJson.Change change, OperatorGate.Passed passed, ShareScope scope) {
        Optional<UserId> operator = Optional.of(passed.operator());
        if (change.isOff()) {
            shares.revoke(passed.tenant(), scope, operator);
        }
        change.terms().ifPresent(terms -> shares.share(passed.tenant(), scope, terms, operator));
    }
}
