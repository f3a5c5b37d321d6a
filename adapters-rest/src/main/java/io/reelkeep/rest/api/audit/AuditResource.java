package io.reelkeep.rest.api.audit;

import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.AuditAnswers;
import io.reelkeep.rest.shared.audit.AuditPageJson;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/audit}: who did and saw what in the caller's tenant. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/audit")
public final class AuditResource {
    private final AuditAnswers answers;

    @Inject
    public AuditResource(AuditAnswers answers) {
        this.answers = answers;
    }

    @Audited("audit.read")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Described(
            value = "Lists who did and saw what, the newest first",
            answer = AuditPageJson.class,
            query = {"from", "to", "actor", "action", "recording", "cursor", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        return answers.page(CallerContext.caller(security).requireWholeTenant(), Params.of(uri));
    }

    @Audited("audit.export")
    @GET
    @Path("export")
    @Described(
            value = "Exports who did and saw what, to be checked without us",
            type = AuditAnswers.LINES,
            query = {"from", "to"})
    public Response export(@Context SecurityContext security, @Context UriInfo uri) {
        return answers.file(CallerContext.caller(security).requireWholeTenant(), Params.of(uri));
    }
}
