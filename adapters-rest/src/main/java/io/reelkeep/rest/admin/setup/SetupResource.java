package io.reelkeep.rest.admin.setup;

import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/setup}: the first tenant, its owner and a recording, in one call. */
@Operator
@Dependent
@Path("/api/admin/setup")
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {
    private final SetUpHouse sets;

    @Inject
    public SetupResource(SetUpHouse sets) {
        this.sets = sets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Sets up a house: its first tenant, the owner, and a recording to try things with",
            answer = SetupJson.class,
            status = 201)
    public Response setUp(SetupJson.NewJson body) {
        var done = sets.setUp(Input.body(body).command());
        return Response.status(Response.Status.CREATED)
                .entity(SetupJson.of(done))
                .build();
    }
}
