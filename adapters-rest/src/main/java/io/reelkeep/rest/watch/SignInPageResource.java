package io.reelkeep.rest.watch;

import io.reelkeep.application.people.FederatedEntrance;
import io.reelkeep.application.people.Password;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.application.people.SignInByDirectory;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.PublicUrls;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs in whoever came by a link that is not for everybody (F25-F27), without a script. */
@Path("/sign-in")
public final class SignInPageResource {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    /** Pages of links, the console, and the front door: nobody is led anywhere else from here. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(w/[A-Za-z0-9_-]{22}(/f/[0-9]{1,19})?(\\?t=[0-9]{1,6})?"
            + "|console(/[A-Za-z0-9_/-]{0,200})?(\\?[A-Za-z0-9_=&%.:+-]{0,500})?)?");

    private final SignInByPassword signIns;
    private final SignInByDirectory directories;
    private final FederatedEntrance entrance;
    private final BrowseTenants tenants;
    private final PublicUrls urls;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public SignInPageResource(
            SignInByPassword signIns,
            SignInByDirectory directories,
            FederatedEntrance entrance,
            BrowseTenants tenants,
            PublicUrls urls,
            HttpServletRequest request) {
        this.signIns = signIns;
        this.directories = directories;
        this.entrance = entrance;
        this.tenants = tenants;
        this.urls = urls;
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
        SignInPage page =
                page(tenant.stream().findFirst(), ownPage(returnTo.stream().findFirst()), words(language));
        return Html.answer(OK, words(language), page.html(""));
    }

    @Audited("session.open")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "Signs somebody in on a page of our own",
            status = 303,
            form = {"tenant!", "user!", "password!", "with", "return_to"})
    public Response signIn(
            @FormParam("tenant") @Nullable String tenant,
            @FormParam("user") @Nullable String user,
            @FormParam("password") @Nullable String password,
            @FormParam("with") @Nullable String with,
            @FormParam("return_to") @Nullable String returnTo,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        OwnPages.refuseOthers(request);
        String back = ownPage(Optional.ofNullable(returnTo));
        try {
            SessionOpener.Opened opened = opened(new Claim(text(tenant), text(user), text(password)), text(with));
            return Html.seeOther(back)
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.token(), urls.isSecure(request)))
                    .build();
        } catch (Refusal refusal) {
            CurrentRequest.get().facts().failed(refusal.reason());
            SignInPage page = page(Optional.ofNullable(tenant), back, words(language));
            return switch (refusal.reason()) {
                case SIGN_IN_FAILED, IDENTITY_PROVIDER_UNKNOWN ->
                    Html.answer(FORBIDDEN, words(language), page.html("signin.wrong"));
                case TOO_MANY_TRIES -> Html.answer(TOO_MANY, words(language), page.html("signin.often"));
                default -> throw refusal;
            };
        }
    }

    /** @param with a directory of the tenant; empty for a password of ours */
    private SessionOpener.Opened opened(Claim claim, String with) {
        SessionOpener.Opened opened = with.isEmpty()
                ? byPassword(claim.command(request))
                : directories.signIn(claim.command(provider(with), request));
        SignedIn who = opened.session().signedIn();
        CurrentRequest.get().facts().proven(who);
        return opened;
    }

    private SessionOpener.Opened byPassword(SignInByPassword.Command command) {
        CurrentRequest.get().facts().claimed(command.claimed());
        return signIns.signIn(command);
    }

    /** What is no id names nothing. */
    private static IdentityProviderId provider(String text) {
        return new IdentityProviderId(Checks.decimalId(text)
                .orElseThrow(() -> new Refusal(Reason.IDENTITY_PROVIDER_UNKNOWN, "there is no such provider")));
    }

    private static Words words(@Nullable String language) {
        return Words.of(Optional.ofNullable(language));
    }

    private static String text(@Nullable String given) {
        return Optional.ofNullable(given).orElse("");
    }

    private SignInPage page(Optional<String> tenant, String back, Words words) {
        OptionalLong said = tenant.map(Checks::decimalId).orElse(OptionalLong.empty());
        OptionalLong known = said.isPresent() ? said : onlyTenant();
        return known.isEmpty()
                ? new SignInPage(words, "", back, List.of(), isInWeCom())
                : new SignInPage(
                        words,
                        Long.toString(known.getAsLong()),
                        back,
                        entrance.ways(new TenantId(known.getAsLong())),
                        isInWeCom());
    }

    /** As its browsers say of themselves. */
    private boolean isInWeCom() {
        return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .filter(agent -> agent.contains("wxwork/"))
                .isPresent();
    }

    /** In a house of one nobody need know the number of it. */
    private OptionalLong onlyTenant() {
        List<Tenant> first = tenants.tenants(0, 2);
        return first.size() == 1 ? OptionalLong.of(first.get(0).id().value()) : OptionalLong.empty();
    }

    /** Who somebody says to be. What cannot be somebody is nobody: no more is told than that it was wrong (ASVS 6.3.8). */
    private record Claim(String tenant, String user, String password) {
        SignInByPassword.Command command(HttpServletRequest request) {
            try {
                var in = new TenantId(Checks.decimalId(tenant.strip()).orElseThrow(Claim::failed));
                return new SignInByPassword.Command(
                        new SignedIn(in, new UserId(user)),
                        new Password(password),
                        ClientNetwork.of(request),
                        SessionCookie.of(request));
            } catch (IllegalArgumentException nobody) {
                throw failed();
            }
        }

        SignInByDirectory.Command command(IdentityProviderId directory, HttpServletRequest request) {
            return new SignInByDirectory.Command(
                    directory, user, password, ClientNetwork.of(request), SessionCookie.of(request));
        }

        private static Refusal failed() {
            return new Refusal(Reason.SIGN_IN_FAILED, "who you are could not be proven");
        }

        @Override
        public String toString() {
            return "Claim";
        }
    }

    private static String ownPage(Optional<String> asked) {
        return asked.filter(page -> OWN_PAGE.matcher(page).matches()).orElse("/console/");
    }
}
