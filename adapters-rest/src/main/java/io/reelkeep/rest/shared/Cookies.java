package io.reelkeep.rest.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Reads cookies, and writes them out of reach of scripts and of other sites' requests (ASVS 3.3). */
public final class Cookies {
    private Cookies() {}

    /** The value that came with a request under that name; the first, should there be several. */
    public static Optional<String> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    /**
     * The value of {@code Set-Cookie} for one that is forgotten when the browser is closed.
     *
     * @param isSecure whether the browser came by TLS; only then may the cookie be kept to it
     */
    public static String untilClosed(String name, String value, boolean isSecure) {
        return name + "=" + value + "; Path=/" + safely(isSecure);
    }

    /**
     * As {@link #untilClosed}, for one that is kept.
     *
     * @param path under which it is sent along
     */
    public static String kept(String name, String value, String path, long maxAgeSeconds, boolean isSecure) {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + maxAgeSeconds + safely(isSecure);
    }

    private static String safely(boolean isSecure) {
        return "; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }
}
