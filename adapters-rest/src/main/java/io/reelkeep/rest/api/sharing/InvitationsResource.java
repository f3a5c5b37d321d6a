package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.InviteGuests;
import io.reelkeep.domain.sharing.InvitationId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;

/** Guests who are let in one by one, such as people who are written to in WeChat (F28). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int CREATED = 201;

    private final InviteGuests guests;

    @Inject
    public InvitationsResource(InviteGuests guests) {
        this.guests = guests;
    }

    @Audited("guest.invite")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Invites a guest to a recording", status = CREATED, answer = InvitationJson.class)
    public Response invite(
            @Context SecurityContext security, @PathParam("recording") String recording, NewInvitationJson body) {
        InviteGuests.Invited invited = guests.invite(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                Input.body(body).checkedLabel());
        return Response.status(CREATED)
                .entity(InvitationJson.of(invited.invitation(), Optional.of(invited.code())))
                .build();
    }

    /** Newest first. */
    @GET
    @Described(
            value = "Lists the guests of a recording, the newest first",
            answer = InvitationsJson.class,
            query = {"before", "limit:integer"})
    public Response list(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        long before = params.find("before", (field, text) -> Input.id(field, text, InvitationId::new))
                .map(InvitationId::value)
                .orElse(Long.MAX_VALUE);
        var page = guests.list(CallerContext.tenant(security), PathIds.recording(recording), before, limit);
        return Response.ok(InvitationsJson.of(page, limit)).build();
    }

    /** The guest is out from the next request on. */
    @Audited("guest.withdraw")
    @DELETE
    @Path("{invitation}")
    @Described(value = "Takes an invitation back", status = 204)
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("invitation") String invitation) {
        guests.withdraw(CallerContext.tenant(security), PathIds.recording(recording), PathIds.invitation(invitation));
        return Response.noContent().build();
    }
}
