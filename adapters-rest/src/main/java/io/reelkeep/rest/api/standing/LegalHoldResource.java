package io.reelkeep.rest.api.standing;

import io.reelkeep.application.retention.HoldRecording;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** {@code /api/recordings/…/legal-hold}: what nobody may delete. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/recordings/{recording}/legal-hold")
@Produces(MediaType.APPLICATION_JSON)
public final class LegalHoldResource {
    private final HoldRecording holds;

    @Inject
    public LegalHoldResource(HoldRecording holds) {
        this.holds = holds;
    }

    @GET
    @Described(value = "Shows whether a recording is under a legal hold", answer = LegalHoldJson.class)
    public LegalHoldJson show(@Context SecurityContext security, @PathParam("recording") String recording) {
        return LegalHoldJson.of(holds.find(CallerContext.tenant(security), PathIds.recording(recording)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Puts a recording under a legal hold", answer = LegalHoldJson.class)
    public LegalHoldJson hold(
            @Context SecurityContext security, @PathParam("recording") String recording, NewLegalHoldJson body) {
        var command = Input.body(body).command(CallerContext.caller(security), PathIds.recording(recording));
        return LegalHoldJson.of(Optional.of(holds.hold(command)));
    }

    @DELETE
    @Described(value = "Lifts the legal hold of a recording", status = 204)
    public Response lift(@Context SecurityContext security, @PathParam("recording") String recording) {
        holds.lift(CallerContext.tenant(security), PathIds.recording(recording));
        return Response.noContent().build();
    }
}
