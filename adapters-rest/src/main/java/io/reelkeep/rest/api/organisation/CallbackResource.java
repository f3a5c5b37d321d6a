package io.reelkeep.rest.api.organisation;

import io.reelkeep.application.callback.SetCallbackEndpoint;
import io.reelkeep.application.callback.TestCallback;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.json.RecordBodies;
import io.reelkeep.rest.shared.organisation.CallbackJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/callback}: where the tenant is told of finished files (F99), and trying that out. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/callback")
@Produces(MediaType.APPLICATION_JSON)
public final class CallbackResource {
    private final SetCallbackEndpoint endpoints;
    private final TestCallback tests;

    @Inject
    public CallbackResource(SetCallbackEndpoint endpoints, TestCallback tests) {
        this.endpoints = endpoints;
        this.tests = tests;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says where the tenant is told of finished files", answer = CallbackJson.class)
    public Response set(@Context SecurityContext security, CallbackJson body) {
        CallerContext.visit(security);
        var endpoint = Input.body(body).endpoint(CallerContext.tenant(security));
        return Response.ok(CallbackJson.of(endpoints.set(endpoint))).build();
    }

    @GET
    @Described(value = "Shows where the tenant is told of finished files", answer = CallbackJson.class)
    public Response show(@Context SecurityContext security) {
        CallerContext.visit(security);
        return endpoints
                .current(CallerContext.tenant(security))
                .map(endpoint -> Response.ok(CallbackJson.of(endpoint)).build())
                .orElseThrow(() -> new Refusal(Reason.CALLBACK_UNKNOWN, "no callback is set for this tenant"));
    }

    @DELETE
    @Described(value = "Tells the tenant of no more files", status = 204)
    public Response remove(@Context SecurityContext security) {
        CallerContext.visit(security);
        endpoints.remove(CallerContext.tenant(security));
        return Response.noContent().build();
    }

    /** Right now and once. Without a body, the address that is set; with one, an address that may never be. */
    @POST
    @Path("test")
    @Described(
            value = "Tries an address with a body that tells of nothing",
            answer = TriedJson.class,
            body = CallbackJson.class)
    public Response test(@Context SecurityContext security, InputStream body) throws IOException {
        CallerContext.visit(security);
        TenantId tenant = CallerContext.tenant(security);
        var tried = RecordBodies.readIfAny(body, CallbackJson.class)
                .map(given -> tests.test(given.endpoint(tenant)))
                .orElseGet(() -> tests.test(tenant));
        return Response.ok(TriedJson.of(tried)).build();
    }
}
