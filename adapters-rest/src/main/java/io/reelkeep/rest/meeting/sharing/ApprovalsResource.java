package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Decides about applications for access (contract: Meeting 4.7): all of one call, or none. */
@Path("/v1/records/approvals/{meeting_record_id}")
@MeetingApi
public final class ApprovalsResource {
    private final OperatorGate gate;
    private final AskForAccess requests;

    @Inject
    public ApprovalsResource(OperatorGate gate, AskForAccess requests) {
        this.gate = gate;
        this.requests = requests;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Decides about applications for access", answer = Answers.NothingJson.class)
    public Response decide(
            @Context SecurityContext security, @PathParam("meeting_record_id") String id, ApprovalsJson body) {
        ApprovalsJson asked = Input.body(body);
        var ids = asked.ids();
        boolean agreed = asked.isAgreed();
        var passed = gate.pass(security, asked.operator(), MeetingParams.recording(id), Permission.MANAGE);
        requests.decide(passed.tenant(), passed.recording().id(), ids, agreed);
        return Answers.nothing();
    }
}
