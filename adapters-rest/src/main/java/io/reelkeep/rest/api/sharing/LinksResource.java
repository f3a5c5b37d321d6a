package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.ExplainShare;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.explanation.ExplanationJson;
import io.reelkeep.rest.shared.explanation.Questions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Answers who asks why somebody can or cannot open a link. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/links/{token}")
@Produces(MediaType.APPLICATION_JSON)
public final class LinksResource {
    private final ExplainShare shares;

    @Inject
    public LinksResource(ExplainShare shares) {
        this.shares = shares;
    }

    @Audited("share.explain")
    @GET
    @Path("explanation")
    @Described(
            value = "Explains why somebody can or cannot open a link",
            answer = ExplanationJson.class,
            query = {"user_id", "knows_password:boolean", "purpose"})
    public Response explain(@Context SecurityContext security, @Context UriInfo uri, @PathParam("token") String token) {
        Caller caller = CallerContext.caller(security);
        var told = shares.explain(caller.tenant(), caller.user(), Questions.token(token), Questions.of(Params.of(uri)));
        return Response.ok(ExplanationJson.of(told)).build();
    }
}
