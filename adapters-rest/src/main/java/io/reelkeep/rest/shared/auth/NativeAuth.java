package io.reelkeep.rest.shared.auth;

import io.reelkeep.application.people.AuthenticatePerson;
import io.reelkeep.application.people.AuthenticatePerson.Visit;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.domain.tenancy.CredentialKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in applications whose token is {@code <key id>.<secret>}, and people, by a signed token or by the cookie of their
 * session. A browser sends a cookie by itself: a change needs the session's CSRF token besides (ASVS 3.5.1).
 */
@Provider
@NativeApp
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class NativeAuth implements ContainerRequestFilter {
    /** Says the session's CSRF token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final AuthenticateApp apps;
    private final AuthenticatePerson people;

    @Inject
    public NativeAuth(AuthenticateApp apps, AuthenticatePerson people) {
        this.apps = apps;
        this.people = people;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Optional<String> cookie = SessionCookie.of(request.getCookies());
        request.setSecurityContext(
                authorization.isEmpty() && cookie.isPresent()
                        ? person(byCookie(request, cookie.get()), request)
                        : holder(BearerToken.of(authorization), request));
    }

    private Visit byCookie(ContainerRequestContext request, String cookie) {
        Visit visit = people.byCookie(cookie);
        if (!CHANGES_NOTHING.contains(request.getMethod())) {
            visit.refuseForged(Optional.ofNullable(request.getHeaderString(CSRF_HEADER)));
        }
        return visit;
    }

    private CallerContext holder(BearerToken token, ContainerRequestContext request) {
        return token.isSigned()
                ? person(people.byToken(token.value()), request)
                : new CallerContext(app(token), isSecure(request));
    }

    private Caller app(BearerToken token) {
        var claim = new AuthenticateApp.Claim(CredentialKind.NATIVE, token.keyId(), Optional.empty(), Optional.empty());
        return apps.authenticate(claim, Optional.empty(), secret -> same(secret, token.secret()));
    }

    private static CallerContext person(Visit visit, ContainerRequestContext request) {
        return CallerContext.of(visit, isSecure(request));
    }

    private static boolean isSecure(ContainerRequestContext request) {
        return request.getSecurityContext().isSecure();
    }

    /** In constant time for secrets of the same length, which all of a kind are (ASVS 11.2.4). */
    private static boolean same(String secret, String sent) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
