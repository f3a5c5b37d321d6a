package io.reelkeep.container;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** A resource that is made with the application's own clock. */
@Path("/api/beside")
public class SideResource {
    private final Clock clock;

    @Inject
    SideResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    public String answer() {
        return "resource " + clock.getZone();
    }
}
