package io.reelkeep.rest.api.signin;

import io.reelkeep.application.people.BeginVisit;
import io.reelkeep.application.people.EndVisit;
import io.reelkeep.application.people.FederatedEntrance;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.application.people.SignInByDirectory;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.ClientNetwork;
import io.reelkeep.rest.shared.auth.SessionCookie;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/sign-in}: how people come in of whom somebody else says who they are. For everybody: nobody is in yet. */
@Dependent
@Path("/api/sign-in")
@Produces(MediaType.APPLICATION_JSON)
public final class SignInResource {
    private static final int SEE_OTHER = 303;
    private static final String WECOM_APP = "wxwork";

    private final FederatedEntrance entrance;
    private final BeginVisit begins;
    private final EndVisit ends;
    private final SignInByDirectory directory;
    private final PublicUrls urls;

    @Inject
    public SignInResource(
            FederatedEntrance entrance,
            BeginVisit begins,
            EndVisit ends,
            SignInByDirectory directory,
            PublicUrls urls) {
        this.entrance = entrance;
        this.begins = begins;
        this.ends = ends;
        this.directory = directory;
        this.urls = urls;
    }

    @GET
    @Described(
            value = "Lists the ways to sign in with somebody else's word",
            answer = WaysJson.class,
            query = "tenant!")
    public Response ways(@Context UriInfo uri) {
        TenantId tenant = Params.of(uri).require("tenant", (field, text) -> Input.id(field, text, TenantId::new));
        return Response.ok(WaysJson.of(entrance.ways(tenant), urls)).build();
    }

    @GET
    @Path("{provider}")
    @Described(value = "Sends a browser to an identity provider", status = SEE_OTHER, query = "return_to")
    public Response begin(
            @PathParam("provider") String provider,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String agent) {
        IdentityProviderId id = PathIds.identityProvider(provider);
        ReturnPath returnTo = Params.of(uri)
                .find("return_to", (field, text) -> Input.of(field, () -> new ReturnPath(text)))
                .orElse(ReturnPath.HOME);
        BeginVisit.Visit visit = begins.begin(id, returnTo, isWecomApp(Optional.ofNullable(agent)));
        return to(visit.location())
                .header(HttpHeaders.SET_COOKIE, VisitCookie.set(visit.ticket(), urls.isSecure(request)))
                .build();
    }

    /** What an authority says of an error is not repeated: it may be anybody's text. */
    @Audited("session.open")
    @GET
    @Path("{provider}/callback")
    @Described(
            value = "Takes a browser back from an identity provider",
            status = SEE_OTHER,
            query = {"code", "state", "iss", "error"})
    public Response end(
            @PathParam("provider") String provider, @Context UriInfo uri, @Context HttpServletRequest request) {
        IdentityProviderId id = PathIds.identityProvider(provider);
        var params = Params.of(uri);
        var shown = new EndVisit.Shown(
                VisitCookie.of(request),
                params.find("state"),
                params.find("code")
                        .filter(code -> !code.isBlank() && params.find("error").isEmpty()),
                params.find("iss"),
                SessionCookie.of(request));
        EndVisit.Arrival arrival = ends.end(id, shown);
        CurrentRequest.get().facts().proven(arrival.opened().session().signedIn());
        return to(urls.at(arrival.returnTo().value()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.set(arrival.opened().token(), urls.isSecure(request)))
                .header(HttpHeaders.SET_COOKIE, VisitCookie.clear(urls.isSecure(request)))
                .build();
    }

    /** JSON alone is taken: no page of another site can send that without asking first (ASVS 3.5.2). */
    @Audited("session.open")
    @POST
    @Path("{provider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Signs in with name and password of a directory", answer = SignedInJson.class)
    public Response check(
            @PathParam("provider") String provider, @Context HttpServletRequest request, DirectorySignInJson body) {
        DirectorySignInJson asked = Input.body(body);
        SessionOpener.Opened opened = directory.signIn(new SignInByDirectory.Command(
                PathIds.identityProvider(provider),
                asked.userName(),
                asked.password(),
                ClientNetwork.of(request),
                SessionCookie.of(request)));
        CurrentRequest.get().facts().proven(opened.session().signedIn());
        return Response.ok(SignedInJson.of(opened))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.token(), urls.isSecure(request)))
                .build();
    }

    private static Response.ResponseBuilder to(URI location) {
        // As text: the container would make what is relative absolute, by what the caller calls us.
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, location.toString());
    }

    private static boolean isWecomApp(Optional<String> agent) {
        return agent.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains(WECOM_APP))
                .isPresent();
    }
}
