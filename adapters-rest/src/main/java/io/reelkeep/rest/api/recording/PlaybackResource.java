package io.reelkeep.rest.api.recording;

import io.reelkeep.application.delivery.ShowPlayback;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
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

/** Where a recording plays for those who may watch it, whether it is shared or not. */
@NativeApp
@ForPeople(Need.VIEW)
@Dependent
@Path("/api/recordings/{recording}/playback")
@Produces(MediaType.APPLICATION_JSON)
public final class PlaybackResource {
    private final ShowPlayback playbacks;
    private final PublicUrls urls;

    @Inject
    public PlaybackResource(ShowPlayback playbacks, PublicUrls urls) {
        this.playbacks = playbacks;
        this.urls = urls;
    }

    @Audited("address.hand-out")
    @GET
    @Described(value = "Shows where a recording plays, with addresses that end", answer = PlaybackJson.class)
    public Response show(@Context SecurityContext security, @PathParam("recording") String recording) {
        var query = new ShowPlayback.Query(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                CallerContext.person(security).map(SignedIn::user));
        return Response.ok(PlaybackJson.of(playbacks.show(query), urls)).build();
    }
}
