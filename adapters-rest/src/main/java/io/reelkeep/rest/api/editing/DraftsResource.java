package io.reelkeep.rest.api.editing;

import io.reelkeep.application.editing.BrowseDrafts;
import io.reelkeep.application.editing.EditDraft;
import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/recordings/{recording}/drafts}: cuts that somebody is still thinking about. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/drafts")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource {
    private final EditDraft edits;
    private final BrowseDrafts drafts;
    private final OrderClip orders;
    private final PublicUrls urls;

    @Inject
    public DraftsResource(EditDraft edits, BrowseDrafts drafts, OrderClip orders, PublicUrls urls) {
        this.edits = edits;
        this.drafts = drafts;
        this.orders = orders;
        this.urls = urls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Begins a draft", answer = DraftJson.class, status = 201)
    public Response begin(
            @Context SecurityContext security, @PathParam("recording") String recording, ClipOrderJson body) {
        RecordingId id = PathIds.recording(recording);
        Draft draft = edits.begin(CallerContext.tenant(security), id, content(body));
        return answer(Response.created(urls.at("/api/recordings/" + id + "/drafts/" + draft.id())), draft);
    }

    @GET
    @Described(
            value = "Lists the drafts of a recording",
            answer = DraftsJson.class,
            query = {"before", "limit:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var page = Pages.of(uri);
        var listed =
                drafts.list(CallerContext.tenant(security), PathIds.recording(recording), page.before(), page.limit());
        return Response.ok(DraftsJson.of(listed, page.limit())).build();
    }

    @GET
    @Path("{draft}")
    @Described(value = "Shows a draft; its ETag is the revision", answer = DraftJson.class)
    public Response show(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("draft") String draft) {
        return answer(
                Response.ok(),
                drafts.show(CallerContext.tenant(security), PathIds.recording(recording), PathIds.draft(draft)));
    }

    @PUT
    @Path("{draft}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes a draft that nobody else has changed", answer = DraftJson.class, headers = "If-Match")
    public Response change(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @PathParam("recording") String recording,
            @PathParam("draft") String draft,
            ClipOrderJson body) {
        Draft changed = edits.change(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                PathIds.draft(draft),
                content(body),
                EditingHeaders.revision(headers));
        return answer(Response.ok(), changed);
    }

    @DELETE
    @Path("{draft}")
    @Described(value = "Throws a draft away", status = 204)
    public Response discard(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("draft") String draft) {
        edits.discard(CallerContext.tenant(security), PathIds.recording(recording), PathIds.draft(draft));
        return Response.noContent().build();
    }

    /** Orders what the draft says now. */
    @POST
    @Path("{draft}/clips")
    @Described(
            value = "Orders the clip that a draft describes",
            answer = ClipJson.class,
            status = 202,
            headers = "Idempotency-Key")
    public Response order(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @PathParam("recording") String recording,
            @PathParam("draft") String draft) {
        Caller caller = CallerContext.caller(security);
        RecordingId id = PathIds.recording(recording);
        Draft drafted = drafts.show(caller.tenant(), id, PathIds.draft(draft));
        var key = EditingHeaders.idempotencyKey(headers);
        var command = new OrderClip.Command(
                caller, id, drafted.cut(), drafted.content().name(), key);
        return RecordingClipsResource.accepted(orders.order(command), urls);
    }

    private static Draft.Content content(ClipOrderJson body) {
        if (Input.body(body).isDryRun()) {
            throw new BadInput("dry_run", "a draft is only kept; order a clip to see what would come of it");
        }
        return body.content();
    }

    private static Response answer(Response.ResponseBuilder answer, Draft draft) {
        return answer.entity(DraftJson.of(draft))
                .tag(new EntityTag(Long.toString(draft.revision())))
                .build();
    }
}
