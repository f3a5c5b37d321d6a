package io.reelkeep.rest.api.recording;

import io.reelkeep.application.delivery.ShowExport;
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

/** What of a recording can be taken along: each file, its sound, and everything in one (F40 to F42). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/export")
@Produces(MediaType.APPLICATION_JSON)
public final class ExportResource {
    private final ShowExport exports;
    private final PublicUrls urls;

    @Inject
    public ExportResource(ShowExport exports, PublicUrls urls) {
        this.exports = exports;
        this.urls = urls;
    }

    @Audited("recording.export")
    @GET
    @Described(value = "Shows what can be taken along, with addresses that end", answer = ExportJson.class)
    public Response show(@Context SecurityContext security, @PathParam("recording") String recording) {
        var export = exports.show(CallerContext.tenant(security), PathIds.recording(recording));
        return Response.ok(ExportJson.of(export, urls)).build();
    }
}
