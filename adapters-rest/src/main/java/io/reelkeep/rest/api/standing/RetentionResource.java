package io.reelkeep.rest.api.standing;

import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.application.retention.SetRetention;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.standing.ForecastJson;
import io.reelkeep.rest.shared.standing.RetentionJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/retention}: how long what was recorded is kept. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/retention")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource {
    private final SetRetention retention;
    private final ForecastEndings forecasts;

    @Inject
    public RetentionResource(SetRetention retention, ForecastEndings forecasts) {
        this.retention = retention;
        this.forecasts = forecasts;
    }

    @GET
    @Described(value = "Shows how long recordings are kept", answer = RetentionJson.class)
    public RetentionJson show(@Context SecurityContext security) {
        return RetentionJson.of(retention.show(CallerContext.tenant(security)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says how long recordings are kept", answer = RetentionJson.class)
    public RetentionJson set(@Context SecurityContext security, RetentionJson body) {
        return RetentionJson.of(retention.set(Input.body(body).rules(CallerContext.tenant(security))));
    }

    /** The same by rules that are not kept. */
    @Unaudited("it only asks")
    @POST
    @Path("forecast")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Tells what would be deleted, when and by which rule, if these were the rules",
            answer = ForecastJson.class,
            query = {"days:integer", "after", "limit:integer"})
    public ForecastJson tryOut(@Context SecurityContext security, @Context UriInfo uri, RetentionJson body) {
        var query = ForecastJson.query(CallerContext.tenant(security), Params.of(uri));
        return ForecastJson.of(forecasts.forecast(query, Input.body(body).rules(query.tenant())), query);
    }

    @GET
    @Path("forecast")
    @Described(
            value = "Tells what will be hidden and deleted, when and by which rule",
            answer = ForecastJson.class,
            query = {"days:integer", "after", "limit:integer"})
    public ForecastJson forecast(@Context SecurityContext security, @Context UriInfo uri) {
        var query = ForecastJson.query(CallerContext.tenant(security), Params.of(uri));
        return ForecastJson.of(forecasts.forecast(query), query);
    }
}
