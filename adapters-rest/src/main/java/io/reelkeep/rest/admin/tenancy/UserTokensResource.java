package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.tenancy.IssueUserToken;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/tenants/{tenant}/apps/{app}/access-tokens}: lets applications call for single users. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/apps/{app}/access-tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class UserTokensResource {
    private final IssueUserToken issues;

    @Inject
    public UserTokensResource(IssueUserToken issues) {
        this.issues = issues;
    }

    /** The token is in this answer only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Lets an application call for one user", answer = UserTokenJson.class, status = 201)
    public Response issue(
            @PathParam("tenant") String tenant, @PathParam("app") String app, UserTokenJson.NewJson body) {
        var command = Input.body(body).command(AdminIds.tenant(tenant), AdminIds.app(app));
        return Response.status(Response.Status.CREATED)
                .entity(UserTokenJson.of(command, issues.issue(command)))
                .build();
    }
}
