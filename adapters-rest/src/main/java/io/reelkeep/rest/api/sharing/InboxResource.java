package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.ReviewAccess;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The inbox of applications for access (F27): of a person about their own recordings, of an application about all. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/access-requests")
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final ReviewAccess requests;

    @Inject
    public InboxResource(ReviewAccess requests) {
        this.requests = requests;
    }

    /** Newest first. */
    @GET
    @Described(
            value = "Lists who asks for access to whatever the caller owns, the newest first",
            answer = AccessRequestsJson.class,
            query = {"state", "before", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        long before = params.find("before", (field, text) -> Input.id(field, text, AccessRequestId::new))
                .map(AccessRequestId::value)
                .orElse(Long.MAX_VALUE);
        var state = params.find("state", (field, text) -> Input.word(field, text, AccessRequest.State.class));
        Caller caller = CallerContext.caller(security);
        var page = requests.inbox(caller.tenant(), caller.user(), state, before, limit);
        return Response.ok(AccessRequestsJson.of(page, limit)).build();
    }

    /** Each for itself; what was decided before stays so. */
    @Audited("access.decide")
    @POST
    @Path("decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Agrees to applications for access, or ignores them", answer = DecidedJson.class)
    public Response decide(@Context SecurityContext security, DecisionJson body) {
        Caller caller = CallerContext.caller(security);
        DecisionJson decision = Input.body(body);
        return Response.ok(DecidedJson.of(
                        requests.decideEach(caller.tenant(), caller.user(), decision.ids(), decision.agree())))
                .build();
    }
}
