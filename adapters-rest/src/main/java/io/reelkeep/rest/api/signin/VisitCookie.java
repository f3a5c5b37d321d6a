package io.reelkeep.rest.api.signin;

import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.rest.shared.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Keeps in the browser, sealed, that it has been sent to an authority (ASVS 3.3, 10.1.2). It comes along when the authority
 * sends the browser back, for that is a navigation. One for each browser: who begins anew gives up what was begun before.
 */
final class VisitCookie {
    private static final String NAME = "reelkeep_sign_in";
    private static final int MAX_LENGTH = 4096;

    private VisitCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Cookies.find(request, NAME).filter(value -> value.length() <= MAX_LENGTH);
    }

    static String set(String ticket, boolean isSecure) {
        return header(ticket, SignInAttempt.LIFETIME.toSeconds(), isSecure);
    }

    static String clear(boolean isSecure) {
        return header("", 0, isSecure);
    }

    private static String header(String value, long maxAgeSeconds, boolean isSecure) {
        return Cookies.kept(NAME, value, "/api/sign-in", maxAgeSeconds, isSecure);
    }
}
