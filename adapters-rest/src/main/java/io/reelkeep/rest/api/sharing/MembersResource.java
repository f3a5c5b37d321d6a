package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** People who were let in to a recording by name (F27). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final GrantAccess access;

    @Inject
    public MembersResource(GrantAccess access) {
        this.access = access;
    }

    @GET
    @Described(
            value = "Lists who was let in to a recording",
            answer = MembersJson.class,
            query = {"skip:integer", "limit:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = Params.of(uri);
        var members = access.list(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                params.number("skip", 0, Integer.MAX_VALUE, 0),
                params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
        return Response.ok(MembersJson.of(members)).build();
    }

    /** Who is in already keeps the new permission. Strangers are told one by one and keep nobody else out. */
    @Audited("access.grant")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Lets people in to a recording", answer = GrantedJson.class)
    public Response add(
            @Context SecurityContext security, @PathParam("recording") String recording, NewMembersJson body) {
        List<GrantAccess.Grant> grants = Input.body(body).grants();
        var strangers = access.add(CallerContext.tenant(security), PathIds.recording(recording), grants);
        return Response.ok(GrantedJson.of(grants, strangers)).build();
    }

    /** Who was not in is passed over. */
    @Audited("access.withdraw")
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Lets people out of a recording again", status = 204)
    public Response remove(
            @Context SecurityContext security, @PathParam("recording") String recording, NoMembersJson body) {
        access.remove(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                Input.body(body).users());
        return Response.noContent().build();
    }
}
