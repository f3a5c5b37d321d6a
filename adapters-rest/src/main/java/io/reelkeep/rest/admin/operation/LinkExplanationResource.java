package io.reelkeep.rest.admin.operation;

import io.reelkeep.application.sharing.ExplainShare;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /api/admin/tenants/{tenant}/links}: tells support why somebody can or cannot open a tenant's link. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/links/{token}")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkExplanationResource {
    private final ExplainShare shares;

    @Inject
    public LinkExplanationResource(ExplainShare shares) {
        this.shares = shares;
    }

    @Audited("share.explain")
    @GET
    @Path("explanation")
    @Described(
            value = "Explains to support why somebody can or cannot open a link",
            answer = ExplanationJson.class,
            query = {"user_id", "knows_password:boolean", "purpose"})
    public Response explain(
            @Context UriInfo uri, @PathParam("tenant") String tenant, @PathParam("token") String token) {
        var told = shares.explain(
                AdminIds.tenant(tenant), Optional.empty(), Questions.token(token), Questions.of(Params.of(uri)));
        return Response.ok(ExplanationJson.of(told)).build();
    }
}
