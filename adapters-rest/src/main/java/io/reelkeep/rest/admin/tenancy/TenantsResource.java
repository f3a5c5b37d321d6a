package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.tenancy.AddTenant;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.application.tenancy.ChangeTenant;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Listing;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;

/** {@code /api/admin/tenants}: who may use the house. */
@Operator
@Dependent
@Path("/api/admin/tenants")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantsResource {
    private final AddTenant adds;
    private final BrowseTenants browses;
    private final ChangeTenant changes;
    private final PublicUrls urls;
    private final Clock clock;

    @Inject
    public TenantsResource(AddTenant adds, BrowseTenants browses, ChangeTenant changes, PublicUrls urls, Clock clock) {
        this.adds = adds;
        this.browses = browses;
        this.changes = changes;
        this.urls = urls;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Adds a tenant", answer = TenantJson.class, status = 201)
    public Response add(NewTenantJson body) {
        Tenant added = adds.add(Input.body(body).command());
        return Response.created(urls.at("/api/admin/tenants/" + added.id()))
                .entity(json(added))
                .build();
    }

    @GET
    @Described(
            value = "Lists tenants",
            answer = TenantJson.ListJson.class,
            query = {"after", "limit:integer"})
    public Response list(@Context UriInfo uri) {
        var listing = Listing.of(Params.of(uri));
        List<Tenant> page = browses.tenants(listing.afterId(), listing.limit());
        var json = new TenantJson.ListJson(page.stream().map(this::json).toList(), listing.next(page, Tenant::id));
        return Response.ok(json).build();
    }

    @GET
    @Path("{tenant}")
    @Described(value = "Shows a tenant", answer = TenantJson.class)
    public Response show(@PathParam("tenant") String tenant) {
        return Response.ok(json(browses.tenant(AdminIds.tenant(tenant)))).build();
    }

    @PATCH
    @Path("{tenant}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes a tenant", answer = TenantJson.class)
    public Response change(@PathParam("tenant") String tenant, TenantChangeJson body) {
        TenantId id = AdminIds.tenant(tenant);
        return Response.ok(json(changes.change(id, Input.body(body)::applyTo))).build();
    }

    private TenantJson json(Tenant tenant) {
        return TenantJson.of(tenant, clock.instant());
    }
}
