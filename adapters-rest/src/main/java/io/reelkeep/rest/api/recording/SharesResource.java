package io.reelkeep.rest.api.recording;

import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The link to all files of a recording (F16): given out by PUT, taken back by DELETE. */
@NativeApp
@Dependent
@Path("/api/recordings/{recording}/share")
@Produces(MediaType.APPLICATION_JSON)
public final class SharesResource {
    private final ShareRecording shares;
    private final PublicUrls urls;

    @Inject
    public SharesResource(ShareRecording shares, PublicUrls urls) {
        this.shares = shares;
        this.urls = urls;
    }

    @PUT
    public Response share(@Context SecurityContext security, @PathParam("recording") String recording) {
        var share = shares.share(CallerContext.tenant(security), whole(recording));
        return Response.ok(ShareJson.of(share.token(), urls)).build();
    }

    @DELETE
    public Response revoke(@Context SecurityContext security, @PathParam("recording") String recording) {
        shares.revoke(CallerContext.tenant(security), whole(recording));
        return Response.noContent().build();
    }

    private static ShareScope whole(String recording) {
        return new ShareScope.WholeRecording(PathIds.recording(recording));
    }
}
