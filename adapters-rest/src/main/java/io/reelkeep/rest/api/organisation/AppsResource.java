package io.reelkeep.rest.api.organisation;

import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.application.tenancy.ChangeApp;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.application.tenancy.RotateSecret;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/apps}: the applications of the tenant, for its administrators. No application gives itself keys. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/apps")
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
            value = "Registers an application of the tenant; its secret is in this answer only",
            answer = AppJson.class,
            status = 201)
    public Response register(@Context SecurityContext security, AppJson.NewJson body) {
        CallerContext.visit(security);
        AppJson.NewJson wanted = Input.body(body);
        var issued = registers.register(CallerContext.tenant(security), wanted.credentialKind(), wanted.checkedName());
        return Response.status(Response.Status.CREATED)
                .entity(AppJson.of(issued))
                .build();
    }

    @GET
    @Described(value = "Lists the applications of the tenant", answer = AppJson.ListJson.class)
    public Response list(@Context SecurityContext security) {
        CallerContext.visit(security);
        return Response.ok(AppJson.ListJson.of(browses.apps(CallerContext.tenant(security))))
                .build();
    }

    @GET
    @Path("{app}")
    @Described(value = "Shows an application of the tenant", answer = AppJson.class)
    public Response show(@Context SecurityContext security, @PathParam("app") String app) {
        CallerContext.visit(security);
        return Response.ok(AppJson.of(browses.app(CallerContext.tenant(security), PathIds.app(app))))
                .build();
    }

    @PATCH
    @Path("{app}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes an application of the tenant, or shuts it out", answer = AppJson.class)
    public Response change(@Context SecurityContext security, @PathParam("app") String app, AppChangeJson body) {
        CallerContext.visit(security);
        AppChangeJson change = Input.body(body);
        var changed = changes.change(CallerContext.tenant(security), PathIds.app(app), change::applyTo);
        return Response.ok(AppJson.of(changed)).build();
    }

    /** The new secret is in this answer only; the old one is worth nothing from now on. */
    @POST
    @Path("{app}/secret")
    @Described(value = "Gives an application of the tenant a new secret", answer = AppJson.class)
    public Response rotate(@Context SecurityContext security, @PathParam("app") String app) {
        CallerContext.visit(security);
        return Response.ok(AppJson.of(rotates.rotate(CallerContext.tenant(security), PathIds.app(app))))
                .build();
    }

    /** Removing what is not there is no mistake. */
    @DELETE
    @Path("{app}")
    @Described(value = "Removes an application of the tenant", status = 204)
    public Response remove(@Context SecurityContext security, @PathParam("app") String app) {
        CallerContext.visit(security);
        browses.removeApp(CallerContext.tenant(security), PathIds.app(app));
        return Response.noContent().build();
    }
}
