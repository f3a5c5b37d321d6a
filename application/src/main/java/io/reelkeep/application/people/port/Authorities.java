package io.reelkeep.application.people.port;

import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.Refusal;
import java.net.URI;
import java.util.Optional;

/**
 * Asks authorities who somebody is. Goes over the network, to addresses that tenants have named: outside any transaction, and
 * only where the house lets its own requests go. What an authority says is believed only when it is proven to be its word.
 *
 * <p>All of it throws {@link AuthorityAway} when no answer came that could be judged; a repeat may help.
 */
public interface Authorities {
    /**
     * Where a browser goes to begin.
     *
     * @param inApp whether it is the one within WeCom's own app
     */
    URI begin(Asked asked, SignInAttempt attempt, boolean inApp);

    /**
     * Who has come back from there.
     *
     * @throws Refusal SIGN_IN_FAILED when the authority does not say, or cannot be believed
     */
    Vouched finish(Asked asked, SignInAttempt attempt, Returned returned);

    /**
     * Who has this name and password, in a directory.
     *
     * @throws Refusal SIGN_IN_FAILED when nobody has, or more than one
     */
    Vouched check(Asked asked, String name, String password);

    /** @param secret of the authority, in clear text */
    record Asked(IdentityProvider provider, String secret) {
        @Override
        public String toString() {
            return "Asked[" + provider.id() + "]";
        }
    }

    /**
     * What a browser brings back.
     *
     * @param issuer who says to have sent it, if it is said (RFC 9207)
     */
    record Returned(String code, Optional<String> issuer) {
        @Override
        public String toString() {
            return "Returned";
        }
    }
}
