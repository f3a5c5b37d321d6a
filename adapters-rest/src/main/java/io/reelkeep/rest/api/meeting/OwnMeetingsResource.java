package io.reelkeep.rest.api.meeting;

import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.application.recording.ListOwnMeetings;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/meetings}: what a person can record. Applications get their meetings from the operator. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnMeetingsResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final AddMeeting adds;
    private final ListOwnMeetings lists;

    @Inject
    public OwnMeetingsResource(AddMeeting adds, ListOwnMeetings lists) {
        this.adds = adds;
        this.lists = lists;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Makes a meeting or class of one's own", answer = OwnMeetingJson.class, status = 201)
    public Response add(@Context SecurityContext security, NewOwnMeetingJson body) {
        SignedIn who = who(security);
        Meeting added = adds.add(Input.body(body).draft(who));
        return Response.status(Response.Status.CREATED)
                .entity(OwnMeetingJson.of(added))
                .build();
    }

    @GET
    @Described(
            value = "Lists the meetings that one can record, the newest first",
            answer = OwnMeetingJson.ListJson.class,
            query = {"before", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        long before = params.find("before", (field, text) -> Input.id(field, text, MeetingId::new))
                .map(MeetingId::value)
                .orElse(Long.MAX_VALUE);
        var page = lists.list(who(security), before, limit);
        return Response.ok(OwnMeetingJson.ListJson.of(page, limit)).build();
    }

    private static SignedIn who(SecurityContext security) {
        return CallerContext.visit(security).session().signedIn();
    }
}
