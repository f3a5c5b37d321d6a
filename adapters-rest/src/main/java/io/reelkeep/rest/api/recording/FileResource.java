package io.reelkeep.rest.api.recording;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.recording.RenameRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** One file of a recording, to be renamed or deleted (F44). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}")
@Produces(MediaType.APPLICATION_JSON)
public final class FileResource {
    private final DeleteFile deletions;
    private final RenameRecording names;

    @Inject
    public FileResource(DeleteFile deletions, RenameRecording names) {
        this.deletions = deletions;
        this.names = names;
    }

    @Audited("file.rename")
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Gives a file another name", answer = FileJson.class)
    public Response rename(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file,
            NewFileNameJson body) {
        RecordingFileId id = PathIds.file(file);
        var command = new RenameRecording.Command(
                CallerContext.caller(security),
                PathIds.recording(recording),
                Optional.of(id),
                Input.body(body).fileName());
        var renamed = names.rename(command).file(id).orElseThrow();
        return Response.ok(FileJson.of(renamed, Optional.empty(), Optional.empty()))
                .build();
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
