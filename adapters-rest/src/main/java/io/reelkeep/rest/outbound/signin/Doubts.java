package io.reelkeep.rest.outbound.signin;

import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says no to somebody, and to the operator why. Whoever is refused does not learn it (ASVS 6.3.8). */
final class Doubts {
    private static final Logger LOG = System.getLogger(Doubts.class.getName());
    private static final int MAX_WHY = 200;

    private Doubts() {}

    /** @param why for the log; no secret in it */
    static Refusal of(IdentityProvider provider, String why) {
        LOG.log(
                Level.INFO,
                "sign-in not believed, provider={0}, tenant={1}, why={2}",
                provider.id(),
                provider.tenant(),
                Checks.storable(why, MAX_WHY));
        return new Refusal(Reason.SIGN_IN_FAILED, "the sign-in is not right");
    }
}
