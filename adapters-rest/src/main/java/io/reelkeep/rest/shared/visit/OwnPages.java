package io.reelkeep.rest.shared.visit;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Forms that do something are taken from our own pages only (ASVS 3.5.1). */
public final class OwnPages {
    private OwnPages() {}

    /**
     * Browsers say where a form comes from; what is no browser has no cookies that somebody could borrow.
     *
     * @throws Refusal NOT_PERMITTED for another site's
     */
    public static void refuseOthers(HttpServletRequest request) {
        boolean isOurs = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
        if (!isOurs) {
            throw new Refusal(Reason.NOT_PERMITTED, "this form must be sent from its own page");
        }
    }
}
