package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.ChangePassword;
import io.reelkeep.application.people.EndSessions;
import io.reelkeep.application.people.IssuePersonToken;
import io.reelkeep.application.people.ShowPerson;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.ClientNetwork;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.auth.SessionCookie;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.json.RecordBodies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/session}: signing in and out, and what goes with it (F7). */
@Dependent
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final SignInByPassword signIns;
    private final ShowPerson shows;
    private final EndSessions ends;
    private final ChangePassword passwords;
    private final IssuePersonToken tokens;
    private final PublicUrls urls;

    @Inject
    public SessionResource(
            SignInByPassword signIns,
            ShowPerson shows,
            EndSessions ends,
            ChangePassword passwords,
            IssuePersonToken tokens,
            PublicUrls urls) {
        this.signIns = signIns;
        this.shows = shows;
        this.ends = ends;
        this.passwords = passwords;
        this.tokens = tokens;
        this.urls = urls;
    }

    /** For everybody. JSON only, which no form of another site can send. */
    @Audited("session.open")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Signs a person in by password; sets the cookie", answer = SessionJson.class)
    public Response signIn(@Context HttpServletRequest request, SignInJson body) {
        var command = Input.body(body).command(ClientNetwork.of(request), SessionCookie.of(request));
        CurrentRequest.get().facts().claimed(command.claimed());
        var opened = signIns.signIn(command);
        CurrentRequest.get().facts().proven(command.claimed());
        return Response.ok(SessionJson.of(opened))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.token(), urls.isSecure(request)))
                .build();
    }

    @GET
    @NativeApp
    @ForPeople(Need.OWN)
    @Described(value = "Shows who has signed in", answer = SessionJson.class)
    public Response show(@Context SecurityContext security) {
        var visit = CallerContext.visit(security);
        return Response.ok(SessionJson.of(visit, shows.show(visit.session().signedIn())))
                .build();
    }

    @DELETE
    @NativeApp
    @ForPeople(Need.OWN)
    @Described(value = "Signs out", status = 204)
    public Response signOut(@Context SecurityContext security) {
        ends.end(CallerContext.visit(security).session());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(security.isSecure()))
                .build();
    }

    /** Signs out everywhere else. */
    @POST
    @Path("password")
    @NativeApp
    @ForPeople(Need.OWN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes one's own password", status = 204)
    public Response changePassword(@Context SecurityContext security, PasswordChangeJson body) {
        var session = CallerContext.visit(security).session();
        PasswordChangeJson wanted = Input.body(body);
        passwords.change(session, wanted.old(), wanted.chosen());
        return Response.noContent().build();
    }

    @POST
    @Path("tokens")
    @NativeApp
    @ForPeople(Need.OWN)
    @Described(
            value = "Gives out a bearer token that ends with the session",
            answer = TokenJson.class,
            status = 201,
            body = TokenJson.NewJson.class)
    public Response issueToken(@Context SecurityContext security, InputStream body) throws IOException {
        var session = CallerContext.visit(security).session();
        var wanted = RecordBodies.readIfAny(body, TokenJson.NewJson.class);
        var lifetime = wanted.map(TokenJson.NewJson::lifetime).orElse(IssuePersonToken.MAX_LIFETIME);
        return Response.status(Response.Status.CREATED)
                .entity(TokenJson.of(tokens.issue(session, lifetime)))
                .build();
    }
}
