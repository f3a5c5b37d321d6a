package io.reelkeep.rest.classroom;

import io.reelkeep.application.callback.SetCallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /paas/v1/business}: where an enterprise is told of its recordings (F99). */
@ClassroomApi
@Dependent
@Path("/paas/v1/business")
public final class BusinessResource {
    private final SetCallbackEndpoint endpoints;

    @Inject
    public BusinessResource(SetCallbackEndpoint endpoints) {
        this.endpoints = endpoints;
    }

    @Unaudited("it only lists")
    @POST
    @Path("info")
    @Described(value = "Shows the callback address", answer = BusinessJson.class)
    public Response info(@Context SecurityContext security) {
        var json = BusinessJson.of(endpoints.current(CallerContext.tenant(security)));
        return Response.ok(json, ClassroomErrors.JSON_UTF8).build();
    }

    /** What is sent from now on is signed under the application that asks. */
    @POST
    @Path("modify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Sets the callback address", answer = AnswerJson.class)
    public Response modify(@Context SecurityContext security, @Context UriInfo uri, BusinessJson.ChangeJson body) {
        TenantId tenant = CallerContext.tenant(security);
        Input.body(body)
                .endpoint(tenant, ClassroomAuthentication.sdkAppId(Params.of(uri)))
                .ifPresentOrElse(endpoints::set, () -> endpoints.remove(tenant));
        return Response.ok(AnswerJson.ok(), ClassroomErrors.JSON_UTF8).build();
    }
}
