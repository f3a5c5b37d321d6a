package io.reelkeep.rest.admin.upkeep;

import io.reelkeep.application.upkeep.ShowReconcile;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/reconcile}: whether the database and the store agree. */
@Operator
@Dependent
@Path("/api/admin/reconcile")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconcileResource {
    private final ShowReconcile reconcile;

    @Inject
    public ReconcileResource(ShowReconcile reconcile) {
        this.reconcile = reconcile;
    }

    @POST
    @Described(value = "Has rows and store held against each other now", status = 202)
    public Response order() {
        reconcile.order();
        return Response.accepted().build();
    }

    @GET
    @Described(value = "Shows what was found the last time", answer = ReconcileJson.class)
    public Response latest() {
        return Response.ok(ReconcileJson.of(reconcile.latest())).build();
    }
}
