package io.reelkeep.rest.admin.standing;

import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.standing.StandingJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How a tenant stands. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/standing")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantStandingResource {
    private final ShowStanding shows;

    @Inject
    public TenantStandingResource(ShowStanding shows) {
        this.shows = shows;
    }

    @GET
    @Described(value = "Shows what a tenant's subscription allows, and how full it is", answer = StandingJson.class)
    public StandingJson show(@PathParam("tenant") String tenant) {
        return StandingJson.of(shows.show(AdminIds.tenant(tenant)));
    }
}
