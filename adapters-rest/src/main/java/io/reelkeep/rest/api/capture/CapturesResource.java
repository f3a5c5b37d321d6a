package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.KeepCaptureAlive;
import io.reelkeep.application.capture.ListCaptures;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Unaudited;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/captures}: recordings under way. */
@NativeApp
@Dependent
@Path("/api/captures")
@Produces(MediaType.APPLICATION_JSON)
public final class CapturesResource {
    private static final int LISTED_WITH_PROGRESS = 100;
    private static final int LISTED_AT_MOST = 10_000;

    private final StartCapture starts;
    private final ShowCapture shows;
    private final ListCaptures lists;
    private final StopCapture stops;
    private final KeepCaptureAlive keeper;
    private final PublicUrls urls;

    @Inject
    public CapturesResource(
            StartCapture starts,
            ShowCapture shows,
            ListCaptures lists,
            StopCapture stops,
            KeepCaptureAlive keeper,
            PublicUrls urls) {
        this.starts = starts;
        this.shows = shows;
        this.lists = lists;
        this.stops = stops;
        this.keeper = keeper;
        this.urls = urls;
    }

    @ForPeople(Need.OWN)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Begins a recording", answer = ProgressJson.class, status = 201)
    public Response start(@Context SecurityContext security, StartJson body) {
        TenantId tenant = CallerContext.tenant(security);
        Capture capture = starts.start(Input.body(body).command(CallerContext.caller(security)));
        return Response.created(urls.at("/api/captures/" + capture.id()))
                .entity(progress(tenant, capture.id()))
                .build();
    }

    /** To people what they record or own; all to those who look after recordings, and to applications. */
    @ForPeople(Need.OWN)
    @GET
    @Described(
            value = "Lists what is and was recorded, the newest first",
            answer = CapturesJson.class,
            query = {"state", "stage", "origin", "recorder", "q", "from", "to", "before", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        var wanted = CaptureParams.query(CallerContext.tenant(security), params);
        return Response.ok(CapturesJson.of(lists.list(CallerContext.person(security), wanted), wanted.limit()))
                .build();
    }

    @ForPeople(Need.CAPTURE)
    @GET
    @Path("{capture}")
    @Described(value = "Shows how far a recording has come", answer = ProgressJson.class)
    public Response show(@Context SecurityContext security, @PathParam("capture") String capture) {
        return Response.ok(progress(CallerContext.tenant(security), PathIds.capture(capture)))
                .build();
    }

    @ForPeople(Need.CAPTURE)
    @GET
    @Path("{capture}/missing")
    @Described(value = "Lists the segments that are missing", answer = MissingJson.class, query = "limit:integer")
    public Response missing(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("capture") String capture) {
        int limit = Params.of(uri).number("limit", 1, LISTED_AT_MOST, LISTED_WITH_PROGRESS);
        var progress = shows.show(CallerContext.tenant(security), PathIds.capture(capture), limit);
        return Response.ok(MissingJson.of(progress)).build();
    }

    @ForPeople(Need.RECORDER)
    @POST
    @Path("{capture}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Ends a recording", answer = ProgressJson.class)
    public Response stop(@Context SecurityContext security, @PathParam("capture") String capture, StopJson body) {
        TenantId tenant = CallerContext.tenant(security);
        CaptureId id = PathIds.capture(capture);
        int count = (int) Input.inBounds("segment_count", Input.body(body).segmentCount(), 0, Segment.MAX_NUMBER);
        stops.stop(tenant, id, count);
        return Response.ok(progress(tenant, id)).build();
    }

    @ForPeople(Need.RECORDER)
    @Unaudited("a sign of life")
    @POST
    @Path("{capture}/heartbeat")
    @Described(value = "Keeps a recording without data open", answer = ProgressJson.class)
    public Response keepAlive(@Context SecurityContext security, @PathParam("capture") String capture) {
        TenantId tenant = CallerContext.tenant(security);
        CaptureId id = PathIds.capture(capture);
        keeper.keepAlive(tenant, id);
        return Response.ok(progress(tenant, id)).build();
    }

    private ProgressJson progress(TenantId tenant, CaptureId id) {
        return ProgressJson.of(shows.show(tenant, id, LISTED_WITH_PROGRESS));
    }
}
