package io.reelkeep.rest.shared.visit;

import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Keeps in the browser of an invited guest that the invitation was taken there (F28). One for each link. */
public final class GuestCookie {
    private static final String PREFIX = "reelkeep_guest_";
    private static final long A_YEAR_IN_SECONDS = 31_536_000;

    private GuestCookie() {}

    /** What the guest shows at {@code key}. */
    static Optional<String> of(WatchKey key, HttpServletRequest request) {
        return Cookies.find(request, PREFIX + key.text());
    }

    /**
     * The value of {@code Set-Cookie}. It outlives the browser's window: an invitation can be taken but once.
     *
     * @param isSecure whether the browser came by TLS; only then may the cookie be kept to it
     */
    public static String set(WatchKey key, String pass, boolean isSecure) {
        return Cookies.kept(PREFIX + key.text(), pass, "/", A_YEAR_IN_SECONDS, isSecure);
    }
}
