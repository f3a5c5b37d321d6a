package io.reelkeep.rest.watch;

import io.reelkeep.application.people.Password;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.ClientNetwork;
import io.reelkeep.rest.shared.auth.SessionCookie;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.visit.OwnPages;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs in whoever came by a link that is not for everybody (F25-F27), without a script. */
@Path("/sign-in")
public final class SignInPageResource {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    /** Pages of links, and the front door: nobody is led anywhere else from here. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(w/[A-Za-z0-9_-]{22}(/f/[0-9]{1,19})?)?");

    private final SignInByPassword signIns;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public SignInPageResource(SignInByPassword signIns, HttpServletRequest request) {
        this.signIns = signIns;
        this.request = request;
    }

    @GET
    @Described(
            value = "Asks who somebody is",
            type = MediaType.TEXT_HTML,
            query = {"tenant", "return_to"})
    public Response ask(
            @QueryParam("tenant") List<String> tenant,
            @QueryParam("return_to") List<String> returnTo,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        String known =
                tenant.stream().findFirst().filter(SignInPageResource::isId).orElse("");
        return Html.answer(
                OK, words, SignInPage.of(words, known, ownPage(returnTo.stream().findFirst()), ""));
    }

    @Audited("session.open")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "Signs somebody in on a page of our own",
            status = 303,
            form = {"tenant!", "user!", "password!", "return_to"})
    public Response signIn(
            @FormParam("tenant") @Nullable String tenant,
            @FormParam("user") @Nullable String user,
            @FormParam("password") @Nullable String password,
            @FormParam("return_to") @Nullable String returnTo,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        OwnPages.refuseOthers(request);
        String back = ownPage(Optional.ofNullable(returnTo));
        try {
            var opened = signIns.signIn(command(
                    Optional.ofNullable(tenant).orElse(""),
                    Optional.ofNullable(user).orElse(""),
                    Optional.ofNullable(password).orElse("")));
            return Html.seeOther(URI.create(back))
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.token(), request.isSecure()))
                    .build();
        } catch (Refusal refusal) {
            Words words = Words.of(Optional.ofNullable(language));
            String known =
                    Optional.ofNullable(tenant).filter(SignInPageResource::isId).orElse("");
            return switch (refusal.reason()) {
                case SIGN_IN_FAILED -> Html.answer(FORBIDDEN, words, SignInPage.of(words, known, back, "signin.wrong"));
                case TOO_MANY_TRIES -> Html.answer(TOO_MANY, words, SignInPage.of(words, known, back, "signin.often"));
                default -> throw refusal;
            };
        }
    }

    /** What cannot be somebody is nobody: the page tells no more than that it was wrong (ASVS 6.3.8). */
    private SignInByPassword.Command command(String tenant, String user, String password) {
        try {
            TenantId in = new TenantId(Checks.decimalId(tenant.strip()).orElseThrow(SignInPageResource::failed));
            return new SignInByPassword.Command(
                    new SignedIn(in, new UserId(user)),
                    new Password(password),
                    ClientNetwork.of(request),
                    SessionCookie.of(request));
        } catch (IllegalArgumentException nobody) {
            throw failed();
        }
    }

    private static Refusal failed() {
        return new Refusal(Reason.SIGN_IN_FAILED, "who you are could not be proven");
    }

    private static boolean isId(String text) {
        return Checks.decimalId(text).isPresent();
    }

    private static String ownPage(Optional<String> asked) {
        return asked.filter(page -> OWN_PAGE.matcher(page).matches()).orElse("/");
    }
}
