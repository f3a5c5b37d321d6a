package io.reelkeep.rest.api.deletion;

import io.reelkeep.application.deletion.ShowReceipt;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
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
import java.time.Instant;

/** {@code /api/deletions}: what was deleted. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/deletions")
@Produces(MediaType.APPLICATION_JSON)
public final class DeletionsResource {
    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 100;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ShowReceipt receipts;

    @Inject
    public DeletionsResource(ShowReceipt receipts) {
        this.receipts = receipts;
    }

    @GET
    @Described(
            value = "Lists what was deleted, the newest first",
            answer = DeletionsListJson.class,
            query = {"from", "to", "after", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        Instant from = params.find("from", Input::time).orElse(Instant.EPOCH);
        Instant to = params.find("to", Input::time).orElse(LATEST);
        if (to.isBefore(from)) {
            throw new BadInput("to", "must not be before from");
        }
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var query = new ShowReceipt.Query(
                from, to, params.find("after", (field, text) -> Input.id(field, text, Long::valueOf)), limit);
        return Response.ok(DeletionsListJson.of(receipts.list(CallerContext.caller(security), query), limit))
                .build();
    }
}
