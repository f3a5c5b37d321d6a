package io.reelkeep.rest.api.editing;

import io.reelkeep.application.editing.BrowseClips;
import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.editing.PlanClip;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/recordings/{recording}/clips}: new files out of those of a recording (F45, F46). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/clips")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordingClipsResource {
    private final PlanClip plans;
    private final OrderClip orders;
    private final BrowseClips clips;
    private final PublicUrls urls;

    @Inject
    public RecordingClipsResource(PlanClip plans, OrderClip orders, BrowseClips clips, PublicUrls urls) {
        this.plans = plans;
        this.orders = orders;
        this.clips = clips;
        this.urls = urls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Orders a clip, or with dry_run says what would come of it",
            answer = {ClipJson.class, PlanJson.class},
            status = {200, 202},
            headers = "Idempotency-Key")
    public Response order(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @PathParam("recording") String recording,
            ClipOrderJson body) {
        ClipOrderJson order = Input.body(body);
        Caller caller = CallerContext.caller(security);
        RecordingId id = PathIds.recording(recording);
        var name = order.content().name();
        if (order.isDryRun()) {
            return Response.ok(PlanJson.of(plans.plan(caller.tenant(), id, order.cut())))
                    .build();
        }
        var key = EditingHeaders.idempotencyKey(headers);
        return accepted(orders.order(new OrderClip.Command(caller, id, order.cut(), name, key)), urls);
    }

    @GET
    @Described(
            value = "Lists the clips of a recording",
            answer = ClipsJson.class,
            query = {"before", "limit:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var page = Pages.of(uri);
        var listed =
                clips.list(CallerContext.tenant(security), PathIds.recording(recording), page.before(), page.limit());
        return Response.ok(ClipsJson.of(listed, page.limit())).build();
    }

    static Response accepted(Clip clip, PublicUrls urls) {
        return Response.accepted(ClipJson.of(clip))
                .location(urls.at("/api/clips/" + clip.id()))
                .build();
    }
}
