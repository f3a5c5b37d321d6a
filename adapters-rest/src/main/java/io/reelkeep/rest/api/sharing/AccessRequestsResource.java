package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
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

/**
 * {@code /api/recordings/{recording}/access-requests}: an integrator's page asks for its user to be let in (F27). The owner
 * decides, e.g. through the Meeting dialect.
 */
@NativeApp
@Dependent
@Path("/api/recordings/{recording}/access-requests")
@Produces(MediaType.APPLICATION_JSON)
public final class AccessRequestsResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final AskForAccess requests;

    @Inject
    public AccessRequestsResource(AskForAccess requests) {
        this.requests = requests;
    }

    /** Who has asked and was not answered yet gets the same application again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Asks for access on behalf of somebody", answer = AccessRequestJson.class)
    public Response ask(
            @Context SecurityContext security, @PathParam("recording") String recording, NewAccessRequestJson body) {
        NewAccessRequestJson asked = Input.body(body);
        var request = requests.ask(
                CallerContext.tenant(security), PathIds.recording(recording), asked.user(), asked.checkedNote());
        return Response.ok(AccessRequestJson.of(request)).build();
    }

    /** Newest first. */
    @ForPeople(Need.MANAGE)
    @GET
    @Described(
            value = "Lists who asks for access, the newest first",
            answer = AccessRequestsJson.class,
            query = {"before", "limit:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        long before = params.find("before", (field, text) -> Input.id(field, text, AccessRequestId::new))
                .map(AccessRequestId::value)
                .orElse(Long.MAX_VALUE);
        var page = requests.list(CallerContext.tenant(security), PathIds.recording(recording), before, limit);
        return Response.ok(AccessRequestsJson.of(page, limit)).build();
    }
}
