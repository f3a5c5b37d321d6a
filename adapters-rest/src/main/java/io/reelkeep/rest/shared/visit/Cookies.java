package io.reelkeep.rest.shared.visit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Reads and writes cookies. */
final class Cookies {
    private Cookies() {}

    /** The first of that name. */
    static Optional<String> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    /** The end of a {@code Set-Cookie} value: out of reach of scripts, and of other sites' requests (ASVS 3.3). */
    static String safely(boolean isSecure) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }
}
