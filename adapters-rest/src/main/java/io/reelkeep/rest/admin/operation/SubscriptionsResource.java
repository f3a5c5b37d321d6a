package io.reelkeep.rest.admin.operation;

import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.organisation.SubscriptionJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/tenants/{tenant}/event-subscriptions}: all of a tenant, and keys for new ones (F82). */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/event-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public final class SubscriptionsResource {
    private final SubscribeToEvents subscriptions;

    @Inject
    public SubscriptionsResource(SubscribeToEvents subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GET
    @Described(value = "Lists who is told of events", answer = SubscriptionJson.ListJson.class)
    public Response list(@PathParam("tenant") String tenant) {
        return Response.ok(SubscriptionJson.ListJson.of(subscriptions.list(AdminIds.tenant(tenant))))
                .build();
    }

    /** Fresh ones, kept nowhere. */
    @POST
    @Path("keys")
    @Described(value = "Makes fresh keys for a subscription", answer = SubscriptionJson.KeysJson.class)
    public Response proposeKeys() {
        return Response.ok(SubscriptionJson.KeysJson.of(subscriptions.proposeKeys()))
                .build();
    }
}
