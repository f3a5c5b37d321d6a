package io.reelkeep.rest.admin.operation;

import io.reelkeep.application.callback.SetCallbackEndpoint;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.organisation.CallbackJson;
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

/** {@code /api/admin/tenants/{tenant}/callback}: where a tenant is told of finished files (F99). */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/callback")
@Produces(MediaType.APPLICATION_JSON)
public final class CallbackResource {
    private final SetCallbackEndpoint endpoints;

    @Inject
    public CallbackResource(SetCallbackEndpoint endpoints) {
        this.endpoints = endpoints;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says where a tenant is told of finished files", answer = CallbackJson.class)
    public Response set(@PathParam("tenant") String tenant, CallbackJson body) {
        var endpoint = Input.body(body).endpoint(AdminIds.tenant(tenant));
        return Response.ok(CallbackJson.of(endpoints.set(endpoint))).build();
    }

    @GET
    @Described(value = "Shows where a tenant is told", answer = CallbackJson.class)
    public Response show(@PathParam("tenant") String tenant) {
        return endpoints
                .current(AdminIds.tenant(tenant))
                .map(endpoint -> Response.ok(CallbackJson.of(endpoint)).build())
                .orElseThrow(() -> new Refusal(Reason.CALLBACK_UNKNOWN, "no callback is set for this tenant"));
    }

    @DELETE
    @Described(value = "Tells a tenant nothing any more", status = 204)
    public Response remove(@PathParam("tenant") String tenant) {
        endpoints.remove(AdminIds.tenant(tenant));
        return Response.noContent().build();
    }
}
