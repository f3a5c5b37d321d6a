package io.reelkeep.rest.api.standing;

import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.standing.StandingJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/standing}: what the subscription allows, and how full it is. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/standing")
@Produces(MediaType.APPLICATION_JSON)
public final class StandingResource {
    private final ShowStanding shows;

    @Inject
    public StandingResource(ShowStanding shows) {
        this.shows = shows;
    }

    @GET
    @Described(value = "Shows what the subscription allows, and how full it is", answer = StandingJson.class)
    public StandingJson show(@Context SecurityContext security) {
        return StandingJson.of(shows.show(CallerContext.tenant(security)));
    }
}
