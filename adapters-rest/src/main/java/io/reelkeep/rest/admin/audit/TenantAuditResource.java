package io.reelkeep.rest.admin.audit;

import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.AuditAnswers;
import io.reelkeep.rest.shared.audit.AuditPageJson;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
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

/** {@code /api/admin/tenants/{tenant}/audit}: who did and saw what in a tenant; the operator's look is noted there, too. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/audit")
public final class TenantAuditResource {
    private final AuditAnswers answers;

    @Inject
    public TenantAuditResource(AuditAnswers answers) {
        this.answers = answers;
    }

    @Audited("audit.read")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Described(
            value = "Lists who did and saw what in a tenant, the newest first",
            answer = AuditPageJson.class,
            query = {"from", "to", "actor", "action", "recording", "cursor", "limit:integer"})
    public Response list(@PathParam("tenant") String tenant, @Context UriInfo uri) {
        return answers.page(AdminIds.tenant(tenant), Params.of(uri));
    }

    @Audited("audit.export")
    @GET
    @Path("export")
    @Described(
            value = "Exports who did and saw what in a tenant",
            type = AuditAnswers.LINES,
            query = {"from", "to"})
    public Response export(@PathParam("tenant") String tenant, @Context UriInfo uri) {
        return answers.file(AdminIds.tenant(tenant), Params.of(uri));
    }
}
