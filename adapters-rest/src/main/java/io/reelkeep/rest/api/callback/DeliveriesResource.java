package io.reelkeep.rest.api.callback;

import io.reelkeep.application.callback.BrowseCallbacks;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

/** {@code /api/callback-deliveries}: the log, and sending again what was given up; for applications, and for administrators. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/callback-deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveriesResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final BrowseCallbacks callbacks;

    @Inject
    public DeliveriesResource(BrowseCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GET
    @Described(
            value = "Lists announcements, the newest first",
            answer = DeliveriesJson.class,
            query = {"before", "limit:integer", "state"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        long before = params.find("before", (field, text) -> Input.id(field, text, CallbackDeliveryId::new))
                .map(CallbackDeliveryId::value)
                .orElse(Long.MAX_VALUE);
        var state = params.find("state", (field, text) -> Input.word(field, text, CallbackDelivery.State.class));
        var page = callbacks.list(CallerContext.tenant(security), state, before, limit);
        return Response.ok(DeliveriesJson.of(page, limit)).build();
    }

    @GET
    @Path("{delivery}")
    @Described(value = "Shows an announcement with its body", answer = DeliveryJson.class)
    public Response show(@Context SecurityContext security, @PathParam("delivery") String delivery) {
        var shown = callbacks.show(CallerContext.tenant(security), PathIds.delivery(delivery));
        return Response.ok(DeliveryJson.withBody(shown)).build();
    }

    @POST
    @Path("{delivery}/resend")
    @Described(value = "Sends an announcement again", answer = DeliveryJson.class, status = 202)
    public Response resend(@Context SecurityContext security, @PathParam("delivery") String delivery) {
        var again = callbacks.resend(CallerContext.tenant(security), PathIds.delivery(delivery));
        return Response.accepted(DeliveryJson.withoutBody(again)).build();
    }
}
