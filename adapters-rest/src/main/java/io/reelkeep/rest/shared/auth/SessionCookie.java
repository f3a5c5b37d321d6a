package io.reelkeep.rest.shared.auth;

import io.reelkeep.domain.people.Session;
import io.reelkeep.rest.shared.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Keeps in the browser who has signed in: out of reach of scripts, and not sent along by other sites (ASVS 3.3). */
public final class SessionCookie {
    public static final String NAME = "reelkeep_session";

    private SessionCookie() {}

    /** The value that came with a request; the first, should there be several. */
    public static Optional<String> of(HttpServletRequest request) {
        return Cookies.find(request, NAME);
    }

    /** As {@link #of(HttpServletRequest)}, out of the cookies of a request. */
    static Optional<String> of(Map<String, jakarta.ws.rs.core.Cookie> cookies) {
        return Optional.ofNullable(cookies.get(NAME)).map(jakarta.ws.rs.core.Cookie::getValue);
    }

    /**
     * The value of {@code Set-Cookie} that signs in, for as long as a session can last.
     *
     * @param isSecure whether the browser came by TLS; only then may the cookie be kept to it
     */
    public static String set(String token, boolean isSecure) {
        return header(token, Session.LIFETIME.toSeconds(), isSecure);
    }

    /** The value of {@code Set-Cookie} that signs out. */
    public static String clear(boolean isSecure) {
        return header("", 0, isSecure);
    }

    private static String header(String value, long maxAgeSeconds, boolean isSecure) {
        return Cookies.kept(NAME, value, "/", maxAgeSeconds, isSecure);
    }
}
