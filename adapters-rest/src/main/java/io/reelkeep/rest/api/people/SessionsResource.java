package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.EndSessions;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.auth.SessionCookie;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/sessions}: all of one's own. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/sessions")
public final class SessionsResource {
    private final EndSessions ends;

    @Inject
    public SessionsResource(EndSessions ends) {
        this.ends = ends;
    }

    @DELETE
    @Described(value = "Signs out everywhere", status = 204)
    public Response signOut(@Context SecurityContext security) {
        ends.endAll(CallerContext.visit(security).session());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(security.isSecure()))
                .build();
    }
}
