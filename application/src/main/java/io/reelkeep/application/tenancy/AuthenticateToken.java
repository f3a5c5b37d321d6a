package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;

/** Finds out whose a token of {@link IssueAccessToken} is. */
public final class AuthenticateToken {
    private final Workbench bench;
    private final Credentials credentials;
    private final SecretVault vault;

    public AuthenticateToken(Workbench bench, Credentials credentials, SecretVault vault) {
        this.bench = bench;
        this.credentials = credentials;
        this.vault = vault;
    }

    /**
     * @throws Refusal TOKEN_UNKNOWN, or TOKEN_EXPIRED when it was good once and its application still has its secret;
     *     APP_DISABLED or APP_NOT_LISTED when the application may not call
     */
    public Caller authenticate(CredentialKind kind, String text) {
        AccessToken token = AccessToken.read(text).orElseThrow(AuthenticateToken::unknown);
        AppCredential app = bench.transactions()
                .inOne(() -> credentials.findByKey(kind, token.keyId()))
                .orElseThrow(AuthenticateToken::unknown);
        if (!token.isOf(app, vault)) {
            throw unknown();
        }
        if (!bench.clock().instant().isBefore(token.expiresAt())) {
            throw new Refusal(Reason.TOKEN_EXPIRED, "the token has expired");
        }
        app.refuseDisabled();
        app.refuseNotListed();
        bench.transactions().narrowTo(app.tenant());
        return Caller.of(app);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
    }
}
