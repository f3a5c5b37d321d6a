package io.reelkeep.rest.admin.operation;

import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** {@code /api/admin/clock}: there only on a test server. */
@Operator
@Dependent
@Path("/api/admin/clock")
@Produces(MediaType.APPLICATION_JSON)
public final class ClockResource {
    private final TestClock clock;

    @Inject
    public ClockResource(TestClock clock) {
        this.clock = clock;
    }

    @GET
    @Described(value = "Shows the clock of a test server", answer = ClockJson.class)
    public Response show() {
        refuseUnlessOn();
        return Response.ok(ClockJson.of(clock.now())).build();
    }

    @POST
    @Path("advance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Moves the clock of a test server on", answer = ClockJson.class)
    public Response advance(ClockJson.AdvanceJson body) {
        refuseUnlessOn();
        Instant now = clock.now();
        Instant target = Input.body(body).target(now);
        if (target.isBefore(now)) {
            throw new BadInput("to", "the clock only moves forward");
        }
        clock.advanceTo(target);
        return Response.ok(ClockJson.of(clock.now())).build();
    }

    private void refuseUnlessOn() {
        if (!clock.isOn()) {
            throw new NotFoundException();
        }
    }
}
