package io.reelkeep.rest.api.setup;

import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/setup}: whether anybody has moved in. For everybody: before that, there is nobody. */
@Dependent
@Path("/api/setup")
@Produces(MediaType.APPLICATION_JSON)
public final class SetupStateResource {
    private final SetUpHouse sets;

    @Inject
    public SetupStateResource(SetUpHouse sets) {
        this.sets = sets;
    }

    @GET
    @Described(value = "Tells whether this house has yet to be set up", answer = SetupStateJson.class)
    public Response show() {
        return Response.ok(new SetupStateJson(sets.isNeeded()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
