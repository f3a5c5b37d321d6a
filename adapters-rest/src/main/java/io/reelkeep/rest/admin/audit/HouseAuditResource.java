package io.reelkeep.rest.admin.audit;

import io.reelkeep.domain.audit.AuditNote;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/admin/audit}: what the operator did to the house as a whole, which is in no tenant's chain. */
@Operator
@Dependent
@Path("/api/admin/audit")
public final class HouseAuditResource {
    private final AuditAnswers answers;

    @Inject
    public HouseAuditResource(AuditAnswers answers) {
        this.answers = answers;
    }

    @Audited("audit.read")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Described(
            value = "Lists what the operator did to the house, the newest first",
            answer = AuditPageJson.class,
            query = {"from", "to", "actor", "action", "recording", "cursor", "limit:integer"})
    public Response list(@Context UriInfo uri) {
        return answers.page(AuditNote.HOUSE, Params.of(uri));
    }

    @Audited("audit.export")
    @GET
    @Path("export")
    @Described(
            value = "Exports what the operator did to the house",
            type = AuditAnswers.LINES,
            query = {"from", "to"})
    public Response export(@Context UriInfo uri) {
        return answers.file(AuditNote.HOUSE, Params.of(uri));
    }
}
