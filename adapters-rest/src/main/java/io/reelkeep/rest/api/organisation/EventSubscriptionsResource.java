package io.reelkeep.rest.api.organisation;

import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.organisation.SubscriptionJson;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/event-subscriptions}: what the Meeting and WeCom applications of the tenant are told of recordings (F82). */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/event-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public final class EventSubscriptionsResource {
    private final SubscribeToEvents subscriptions;

    @Inject
    public EventSubscriptionsResource(SubscribeToEvents subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GET
    @Described(
            value = "Lists which applications of the tenant are told of events",
            answer = SubscriptionJson.ListJson.class)
    public Response list(@Context SecurityContext security) {
        CallerContext.visit(security);
        return Response.ok(SubscriptionJson.ListJson.of(subscriptions.list(CallerContext.tenant(security))))
                .build();
    }

    /** Fresh ones, kept nowhere. */
    @POST
    @Path("keys")
    @Described(value = "Makes fresh keys for a subscription to events", answer = SubscriptionJson.KeysJson.class)
    public Response proposeKeys(@Context SecurityContext security) {
        CallerContext.visit(security);
        return Response.ok(SubscriptionJson.KeysJson.of(subscriptions.proposeKeys()))
                .build();
    }

    /** Sets or replaces; the receiver is asked first. */
    @PUT
    @Path("{app}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says where an application of the tenant is told of events", answer = SubscriptionJson.class)
    public Response set(
            @Context SecurityContext security, @PathParam("app") String app, SubscriptionJson.NewJson body) {
        CallerContext.visit(security);
        var command = Input.body(body).command(CallerContext.tenant(security), PathIds.app(app));
        return Response.ok(SubscriptionJson.of(subscriptions.subscribe(command)))
                .build();
    }

    @GET
    @Path("{app}")
    @Described(value = "Shows where an application of the tenant is told of events", answer = SubscriptionJson.class)
    public Response show(@Context SecurityContext security, @PathParam("app") String app) {
        CallerContext.visit(security);
        return subscriptions
                .current(CallerContext.tenant(security), PathIds.app(app))
                .map(known -> Response.ok(SubscriptionJson.of(known)).build())
                .orElseThrow(
                        () -> new Refusal(Reason.CALLBACK_UNKNOWN, "this application has not subscribed to events"));
    }

    /** Removing what is not there is no mistake. */
    @DELETE
    @Path("{app}")
    @Described(value = "Ends the telling of events to an application of the tenant", status = 204)
    public Response remove(@Context SecurityContext security, @PathParam("app") String app) {
        CallerContext.visit(security);
        subscriptions.unsubscribe(CallerContext.tenant(security), PathIds.app(app));
        return Response.noContent().build();
    }
}
