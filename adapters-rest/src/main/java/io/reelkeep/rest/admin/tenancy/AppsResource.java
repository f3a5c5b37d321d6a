package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.application.tenancy.ChangeApp;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.application.tenancy.RotateSecret;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.organisation.AppChangeJson;
import io.reelkeep.rest.shared.organisation.AppJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/tenants/{tenant}/apps}: who may call for a tenant, in which dialect. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/apps")
@Produces(MediaType.APPLICATION_JSON)
public final class AppsResource {
    private final RegisterApp registers;
    private final BrowseTenants browses;
    private final ChangeApp changes;
    private final RotateSecret rotates;

    @Inject
    public AppsResource(RegisterApp registers, BrowseTenants browses, ChangeApp changes, RotateSecret rotates) {
        this.registers = registers;
        this.browses = browses;
        this.changes = changes;
        this.rotates = rotates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Registers an application; its secret is in this answer only",
            answer = AppJson.class,
            status = 201)
    public Response register(@PathParam("tenant") String tenant, AppJson.NewJson body) {
        AppJson.NewJson wanted = Input.body(body);
        var issued = registers.register(AdminIds.tenant(tenant), wanted.credentialKind(), wanted.checkedName());
        return Response.status(Response.Status.CREATED)
                .entity(AppJson.of(issued))
                .build();
    }

    @GET
    @Described(value = "Lists the applications of a tenant", answer = AppJson.ListJson.class)
    public Response list(@PathParam("tenant") String tenant) {
        return Response.ok(AppJson.ListJson.of(browses.apps(AdminIds.tenant(tenant))))
                .build();
    }

    @GET
    @Path("{app}")
    @Described(value = "Shows an application", answer = AppJson.class)
    public Response show(@PathParam("tenant") String tenant, @PathParam("app") String app) {
        return Response.ok(AppJson.of(browses.app(AdminIds.tenant(tenant), AdminIds.app(app))))
                .build();
    }

    @PATCH
    @Path("{app}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes an application", answer = AppJson.class)
    public Response change(@PathParam("tenant") String tenant, @PathParam("app") String app, AppChangeJson body) {
        AppChangeJson change = Input.body(body);
        var changed = changes.change(AdminIds.tenant(tenant), AdminIds.app(app), change::applyTo);
        return Response.ok(AppJson.of(changed)).build();
    }

    /** The new secret is in this answer only; the old one is worth nothing from now on. */
    @POST
    @Path("{app}/secret")
    @Described(value = "Gives an application a new secret", answer = AppJson.class)
    public Response rotate(@PathParam("tenant") String tenant, @PathParam("app") String app) {
        return Response.ok(AppJson.of(rotates.rotate(AdminIds.tenant(tenant), AdminIds.app(app))))
                .build();
    }

    /** Removing what is not there is no mistake. */
    @DELETE
    @Path("{app}")
    @Described(value = "Removes an application", status = 204)
    public Response remove(@PathParam("tenant") String tenant, @PathParam("app") String app) {
        browses.removeApp(AdminIds.tenant(tenant), AdminIds.app(app));
        return Response.noContent().build();
    }
}
