package io.reelkeep.rest.admin.standing;

import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.application.retention.SetRetention;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.standing.ForecastJson;
import io.reelkeep.rest.shared.standing.RetentionJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** How long a tenant keeps what it has. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/retention")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantRetentionResource {
    private final SetRetention retention;
    private final ForecastEndings forecasts;

    @Inject
    public TenantRetentionResource(SetRetention retention, ForecastEndings forecasts) {
        this.retention = retention;
        this.forecasts = forecasts;
    }

    @GET
    @Described(value = "Shows how long a tenant keeps its recordings", answer = RetentionJson.class)
    public RetentionJson show(@PathParam("tenant") String tenant) {
        return RetentionJson.of(retention.show(AdminIds.tenant(tenant)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says how long a tenant keeps its recordings", answer = RetentionJson.class)
    public RetentionJson set(@PathParam("tenant") String tenant, RetentionJson body) {
        return RetentionJson.of(retention.set(Input.body(body).rules(AdminIds.tenant(tenant))));
    }

    @GET
    @Path("forecast")
    @Described(
            value = "Tells what of a tenant will be hidden and deleted, when and by which rule",
            answer = ForecastJson.class,
            query = {"days:integer", "after", "limit:integer"})
    public ForecastJson forecast(@PathParam("tenant") String tenant, @Context UriInfo uri) {
        var query = ForecastJson.query(AdminIds.tenant(tenant), Params.of(uri));
        return ForecastJson.of(forecasts.forecast(query), query);
    }
}
