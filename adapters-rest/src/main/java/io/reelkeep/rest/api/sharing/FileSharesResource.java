package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.json.RecordBodies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The link to one file of a recording (F37): given out by PUT, taken back by DELETE. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}/share")
@Produces(MediaType.APPLICATION_JSON)
public final class FileSharesResource {
    private final ShareRecording shares;
    private final PublicUrls urls;

    @Inject
    public FileSharesResource(ShareRecording shares, PublicUrls urls) {
        this.shares = shares;
        this.urls = urls;
    }

    /** Without a body the link stays, or becomes, as it is. */
    @Audited("share.change")
    @PUT
    @Described(value = "Gives out the link to a file", answer = ShareJson.class, body = ShareTermsJson.class)
    public Response share(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file,
            InputStream body)
            throws IOException {
        TenantId tenant = CallerContext.tenant(security);
        Optional<UserId> by = CallerContext.caller(security).user();
        ShareScope scope = oneFile(recording, file);
        ShareRecording.Shared shared = RecordBodies.readIfAny(body, ShareTermsJson.class)
                .map(terms -> shares.share(tenant, scope, terms.terms(shares), by))
                .orElseGet(() -> shares.share(tenant, scope));
        return Response.ok(ShareJson.of(shared, urls)).build();
    }

    /** Not found while it is not shared. */
    @GET
    @Described(value = "Shows the link to a file", answer = ShareJson.class)
    public Response show(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        return shares.show(CallerContext.tenant(security), oneFile(recording, file))
                .map(shared -> Response.ok(ShareJson.of(shared, urls)).build())
                .orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN, "sharing is off"));
    }

    @Audited("share.end")
    @DELETE
    @Described(value = "Takes the link to a file back", status = 204)
    public Response revoke(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        Caller caller = CallerContext.caller(security);
        shares.revoke(caller.tenant(), oneFile(recording, file), caller.user());
        return Response.noContent().build();
    }

    /** As a QR code (F36); not found while it is not shared. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    @Described("Draws the link to a file as a QR code")
    public Response draw(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        return Response.ok(code(security, oneFile(recording, file)).svg()).build();
    }

    /** As {@link #draw}, in pixels. */
    @GET
    @Path("qr.png")
    @Produces("image/png")
    @Described(value = "Paints the link to a file as a QR code", query = "size:integer")
    public Response paint(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        int side = Params.of(uri).number("size", QrCode.MIN_PIXELS, QrCode.MAX_PIXELS, QrCode.DEFAULT_PIXELS);
        return Response.ok(code(security, oneFile(recording, file)).png(side)).build();
    }

    private QrCode code(SecurityContext security, ShareScope scope) {
        return shares.show(CallerContext.tenant(security), scope)
                .map(shared -> new QrCode(urls.watchPage(shared.share().token())))
                .orElseThrow(() -> new Refusal(Reason.LINK_UNKNOWN, "sharing is off"));
    }

    private static ShareScope oneFile(String recording, String file) {
        return new ShareScope.OneFile(PathIds.recording(recording), PathIds.file(file));
    }
}
