package io.reelkeep.rest.admin.meeting;

import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.application.recording.BrowseMeetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Listing;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** {@code /api/admin/tenants/{tenant}/meetings}: what can be recorded. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingsResource {
    private final AddMeeting adds;
    private final BrowseMeetings browses;

    @Inject
    public MeetingsResource(AddMeeting adds, BrowseMeetings browses) {
        this.adds = adds;
        this.browses = browses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Adds a meeting, class or live room", answer = MeetingJson.class, status = 201)
    public Response add(@PathParam("tenant") String tenant, NewMeetingJson body) {
        AddMeeting.Draft draft = Input.body(body).draft(AdminIds.tenant(tenant));
        // What is left to refuse is how the fields go together: an end before the start, too many attendees.
        Meeting added = Input.of("meeting", () -> adds.add(draft));
        return Response.status(Response.Status.CREATED)
                .entity(MeetingJson.of(added))
                .build();
    }

    @GET
    @Described(
            value = "Lists meetings",
            answer = MeetingJson.ListJson.class,
            query = {"after", "limit:integer"})
    public Response list(@PathParam("tenant") String tenant, @Context UriInfo uri) {
        var listing = Listing.of(Params.of(uri));
        List<Meeting> page = browses.meetings(AdminIds.tenant(tenant), listing.afterId(), listing.limit());
        var json =
                new MeetingJson.ListJson(page.stream().map(MeetingJson::of).toList(), listing.next(page, Meeting::id));
        return Response.ok(json).build();
    }
}
