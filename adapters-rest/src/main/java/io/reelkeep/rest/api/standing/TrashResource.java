package io.reelkeep.rest.api.standing;

import io.reelkeep.application.deletion.DeleteBinned;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.retention.RestoreRecording;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.standing.Onward;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/trash}: what was thrown away and can be brought back (C18). */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/trash")
@Produces(MediaType.APPLICATION_JSON)
public final class TrashResource {
    private final RestoreRecording restores;
    private final DeleteBinned deletions;

    @Inject
    public TrashResource(RestoreRecording restores, DeleteBinned deletions) {
        this.restores = restores;
        this.deletions = deletions;
    }

    @GET
    @Described(
            value = "Lists what was thrown away",
            answer = TrashJson.class,
            query = {"after", "limit:integer"})
    public TrashJson list(@Context SecurityContext security, @Context UriInfo uri) {
        var onward = Onward.of(Params.of(uri));
        return TrashJson.of(restores.list(CallerContext.tenant(security), onward.after(), onward.limit()), onward);
    }

    @POST
    @Path("{recording}/restore")
    @Described(value = "Brings a recording back", status = 204)
    public Response restore(@Context SecurityContext security, @PathParam("recording") String recording) {
        restores.restore(CallerContext.tenant(security), PathIds.recording(recording));
        return Response.noContent().build();
    }

    /** For good (F15); {@code operator} says for whom. */
    @DELETE
    @Path("{recording}")
    @Described(value = "Deletes for good what was thrown away", status = 204, query = "operator")
    public Response delete(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var operator = Params.of(uri).find("operator", (field, text) -> Input.of(field, () -> new UserId(text)));
        deletions.delete(
                new DeleteRecording.Command(CallerContext.caller(security), PathIds.recording(recording), operator));
        return Response.noContent().build();
    }
}
