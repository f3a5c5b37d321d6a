package io.reelkeep.rest.api.editing;

import io.reelkeep.application.editing.BrowseClips;
import io.reelkeep.application.editing.CancelClip;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/clips/{clip}}: how far a clip has come, and ending it. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/clips/{clip}")
@Produces(MediaType.APPLICATION_JSON)
public final class ClipsResource {
    private final BrowseClips clips;
    private final CancelClip cancels;

    @Inject
    public ClipsResource(BrowseClips clips, CancelClip cancels) {
        this.clips = clips;
        this.cancels = cancels;
    }

    @GET
    @Described(value = "Shows how far a clip has come", answer = ClipJson.class)
    public Response show(@Context SecurityContext security, @PathParam("clip") String clip) {
        return Response.ok(ClipJson.of(clips.show(CallerContext.tenant(security), PathIds.clip(clip))))
                .build();
    }

    @DELETE
    @Described(value = "Ends the making of a clip", answer = ClipJson.class)
    public Response cancel(@Context SecurityContext security, @PathParam("clip") String clip) {
        return Response.ok(ClipJson.of(cancels.cancel(CallerContext.tenant(security), PathIds.clip(clip))))
                .build();
    }
}
