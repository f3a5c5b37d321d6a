package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.Base64;

/** Sends a browser to an authority, with all that it needs to be known again when it comes back. Keeps nothing. */
public final class BeginVisit {
    private static final int STATE_BYTES = 16;
    private static final int VERIFIER_BYTES = 32;

    private final Workbench bench;
    private final FederatedEntrance entrance;
    private final Authorities authorities;
    private final SecretSource secrets;
    private final SecretVault vault;

    public BeginVisit(
            Workbench bench,
            FederatedEntrance entrance,
            Authorities authorities,
            SecretSource secrets,
            SecretVault vault) {
        this.bench = bench;
        this.entrance = entrance;
        this.authorities = authorities;
        this.secrets = secrets;
        this.vault = vault;
    }

    /**
     * Where the browser goes.
     *
     * @param ticket for a cookie, to be shown on return
     */
    public record Visit(URI location, String ticket) {
        @Override
        public String toString() {
            return "Visit";
        }
    }

    /**
     * @param inApp whether the browser is the one within WeCom's own app
     * @throws io.reelkeep.domain.shared.Refusal IDENTITY_PROVIDER_UNKNOWN
     */
    public Visit begin(IdentityProviderId id, ReturnPath returnTo, boolean inApp) {
        Authorities.Asked asked = entrance.open(id, true);
        var attempt = new SignInAttempt(
                id,
                secrets.hex(STATE_BYTES),
                secrets.hex(STATE_BYTES),
                secrets.hex(VERIFIER_BYTES),
                returnTo,
                bench.now().plus(SignInAttempt.LIFETIME));
        URI location = authorities.begin(asked, attempt, inApp);
        SealedSecret sealed = vault.seal(asked.provider().tenant(), attempt.text());
        return new Visit(location, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes()));
    }
}
