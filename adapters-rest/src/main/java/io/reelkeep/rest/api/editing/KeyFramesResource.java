package io.reelkeep.rest.api.editing;

import io.reelkeep.application.editing.FindKeyFrames;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /api/recordings/{recording}/files/{file}/keyframes}: where a file can be cut without loss. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}/keyframes")
@Produces(MediaType.APPLICATION_JSON)
public final class KeyFramesResource {
    private final FindKeyFrames keyFrames;

    @Inject
    public KeyFramesResource(FindKeyFrames keyFrames) {
        this.keyFrames = keyFrames;
    }

    @GET
    @Described(
            value = "Lists where a file can be cut without loss",
            answer = KeyFramesJson.class,
            query = {"from_ms:integer", "to_ms:integer"})
    public Response list(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        var params = Params.of(uri);
        long from = millis(params, "from_ms").orElse(0L);
        var query = new FindKeyFrames.Query(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                PathIds.file(file),
                from,
                millis(params, "to_ms"));
        return Response.ok(KeyFramesJson.of(keyFrames.find(query))).build();
    }

    private static Optional<Long> millis(Params params, String name) {
        return params.find(name, (field, text) -> Input.wholeNumber(field, text, 0L, Long.MAX_VALUE));
    }
}
