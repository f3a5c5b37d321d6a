package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.ListPlaybacks;
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

/** Who has watched how much of a file. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/files/{file}/playbacks")
@Produces(MediaType.APPLICATION_JSON)
public final class PlaybacksResource {
    private final ListPlaybacks lists;

    @Inject
    public PlaybacksResource(ListPlaybacks lists) {
        this.lists = lists;
    }

    @Audited("usage.read")
    @GET
    @Described(
            value = "Lists who has watched how much of a file",
            answer = PlaybacksJson.class,
            query = {"from", "to", "page:integer", "page_size:integer"})
    public Response list(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        var params = new UsageParams(Params.of(uri));
        var query = new ListPlaybacks.Query(
                CallerContext.caller(security),
                Optional.of(PathIds.recording(recording)),
                PathIds.file(file),
                params.from(),
                params.to(),
                params.page(),
                params.pageSize());
        return Response.ok(PlaybacksJson.of(lists.list(query))).build();
    }
}
