package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.ShowSyncLedger;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** How the segments of a file lie to each other: seams, gaps, overlaps and drift. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {
    private final ShowSyncLedger ledgers;

    @Inject
    public LedgerResource(ShowSyncLedger ledgers) {
        this.ledgers = ledgers;
    }

    @GET
    @Described(value = "Shows how the segments of a file lie to each other", answer = LedgerJson.class)
    public LedgerJson show(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        return LedgerJson.of(
                ledgers.show(CallerContext.tenant(security), PathIds.recording(recording), PathIds.file(file)));
    }
}
