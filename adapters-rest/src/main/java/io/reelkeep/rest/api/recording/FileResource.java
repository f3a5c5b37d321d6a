package io.reelkeep.rest.api.recording;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** One file of a recording, to be deleted (F44). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}")
@Produces(MediaType.APPLICATION_JSON)
public final class FileResource {
    private final DeleteFile deletions;

    @Inject
    public FileResource(DeleteFile deletions) {
        this.deletions = deletions;
    }

    @Audited("file.delete")
    @DELETE
    @Described(value = "Deletes a file", status = 204, query = "operator")
    public Response delete(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        Caller caller = CallerContext.caller(security);
        deletions.delete(new DeleteFile.Command(
                caller,
                Optional.of(PathIds.recording(recording)),
                PathIds.file(file),
                caller.user().or(() -> DeletionsJson.operator(Params.of(uri)))));
        return Response.noContent().build();
    }
}
