package io.reelkeep.rest.shared.visit;

import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Keeps in the browser that somebody has shown the password of a link: for the page and its media, until the browser is
 * closed or the password changes. One for each link.
 */
public final class PassCookie {
    private static final String PREFIX = "reelkeep_pass_";

    private PassCookie() {}

    /** The pass that came with a request for what {@code key} opens. */
    static Optional<String> of(WatchKey key, HttpServletRequest request) {
        return Cookies.find(request, PREFIX + key.text());
    }

    /**
     * The value of {@code Set-Cookie}.
     *
     * @param isSecure whether the browser came by TLS; only then may the cookie be kept to it
     */
    public static String set(WatchKey key, String pass, boolean isSecure) {
        return Cookies.untilClosed(PREFIX + key.text(), pass, isSecure);
    }
}
