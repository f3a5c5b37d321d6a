package io.reelkeep.rest.shared;

import io.reelkeep.domain.sharing.WatchKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps in the browser that somebody has shown the password of a link: for the page and its media, until the browser is
 * closed or the password changes. One for each link.
 */
public final class PassCookie {
    private static final String PREFIX = "reelkeep_pass_";

    private PassCookie() {}

    /** The pass that came with a request for what {@code key} opens. */
    public static Optional<String> of(WatchKey key, HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PREFIX + key.text()))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    /**
     * The value of {@code Set-Cookie}: out of reach of scripts, and of other sites' requests (ASVS 3.3).
     *
     * @param isSecure whether the browser came by TLS; only then may the cookie be kept to it
     */
    public static String set(WatchKey key, String pass, boolean isSecure) {
        return PREFIX + key.text() + "=" + pass + "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }
}
