package io.reelkeep.rest.admin.operation;

import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.organisation.SubscriptionJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code /api/admin/tenants/{tenant}/apps/{app}/event-subscription}: what a Meeting or WeCom application is told of
 * recordings (F82).
 */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/apps/{app}/event-subscription")
@Produces(MediaType.APPLICATION_JSON)
public final class SubscriptionResource {
    private final SubscribeToEvents subscriptions;

    @Inject
    public SubscriptionResource(SubscribeToEvents subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Sets or replaces; the receiver is asked first. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says where an application is told of events", answer = SubscriptionJson.class)
    public Response set(
            @PathParam("tenant") String tenant, @PathParam("app") String app, SubscriptionJson.NewJson body) {
        var command = Input.body(body).command(AdminIds.tenant(tenant), AdminIds.app(app));
        return Response.ok(SubscriptionJson.of(subscriptions.subscribe(command)))
                .build();
    }

    @GET
    @Described(value = "Shows where an application is told of events", answer = SubscriptionJson.class)
    public Response show(@PathParam("tenant") String tenant, @PathParam("app") String app) {
        return subscriptions
                .current(AdminIds.tenant(tenant), AdminIds.app(app))
                .map(known -> Response.ok(SubscriptionJson.of(known)).build())
                .orElseThrow(
                        () -> new Refusal(Reason.CALLBACK_UNKNOWN, "this application has not subscribed to events"));
    }

    /** Removing what is not there is no mistake. */
    @DELETE
    @Described(value = "Ends the telling of events", status = 204)
    public Response remove(@PathParam("tenant") String tenant, @PathParam("app") String app) {
        subscriptions.unsubscribe(AdminIds.tenant(tenant), AdminIds.app(app));
        return Response.noContent().build();
    }
}
