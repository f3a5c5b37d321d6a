package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingCaller;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Who was let in to a recording by name (contract: Meeting 4.7). For those who manage it. */
@Path("/v1/records/access/{meeting_record_id}")
@MeetingApi
public final class AccessResource {
    private static final int PAGE_SIZE = 100;

    private final OperatorGate gate;
    private final GrantAccess access;

    @Inject
    public AccessResource(OperatorGate gate, GrantAccess access) {
        this.gate = gate;
        this.access = access;
    }

    /** The cursor is how many members were told before. */
    @GET
    @Described(
            value = "Lists who was let in by name",
            answer = AccessMembersJson.class,
            query = {"operator_id", "operator_id_type:integer", "userid", "cursor:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("meeting_record_id") String id) {
        var params = MeetingParams.of(uri);
        int cursor = params.number("cursor", 0, Integer.MAX_VALUE).orElse(0);
        var passed = gate.pass(security, params.operator(), MeetingParams.recording(id), Permission.MANAGE);
        var members = access.list(passed.tenant(), passed.recording().id(), cursor, PAGE_SIZE);
        return Answers.of(AccessMembersJson.of(members, cursor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Lets people in by name", answer = AccessChangeJson.FailedJson.class)
    public Response add(
            @Context SecurityContext security, @PathParam("meeting_record_id") String id, AccessChangeJson body) {
        AccessChangeJson asked = Input.body(body);
        List<GrantAccess.Grant> grants = asked.grants();
        var passed = gate.pass(security, asked.operator(), MeetingParams.recording(id), Permission.MANAGE);
        var strangers = access.add(passed.tenant(), passed.recording().id(), grants);
        return Answers.of(asked.failed(strangers));
    }

    /** This DELETE has a body. Not for those who call with a token of a user. */
    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Lets people out again", answer = Answers.NothingJson.class)
    public Response remove(
            @Context SecurityContext security, @PathParam("meeting_record_id") String id, AccessChangeJson body) {
        MeetingCaller.of(security).enterprise();
        AccessChangeJson asked = Input.body(body);
        var users = asked.users();
        var passed = gate.pass(security, asked.operator(), MeetingParams.recording(id), Permission.MANAGE);
        access.remove(passed.tenant(), passed.recording().id(), users);
        return Answers.nothing();
    }
}
