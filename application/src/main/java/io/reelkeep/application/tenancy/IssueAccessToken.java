package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives an application that shows its secret a token for its calls. Until ten minutes before its end it is the same token,
 * whoever asks and on whichever node; nothing is kept.
 */
public final class IssueAccessToken {
    private final Workbench bench;
    private final Credentials credentials;
    private final SecretVault vault;

    public IssueAccessToken(Workbench bench, Credentials credentials, SecretVault vault) {
        this.bench = bench;
        this.credentials = credentials;
        this.vault = vault;
    }

    /** @param remaining how long it is valid from now, more than 600 seconds, at most 7200 */
    public record Issued(String token, Duration remaining) {
        @Override
        public String toString() {
            return "Issued[" + remaining + "]";
        }
    }

    /** @throws Refusal APP_UNKNOWN, SIGNATURE_WRONG when the secret is another, or APP_DISABLED */
    public Issued issue(CredentialKind kind, String keyId, String secret) {
        AppCredential app = bench.transactions()
                .inOne(() -> credentials.findByKey(kind, keyId))
                .orElseThrow(() -> new Refusal(Reason.APP_UNKNOWN, "unknown application"));
        String known = vault.open(app.tenant(), app.secret());
        if (!MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Reason.SIGNATURE_WRONG, "the secret does not match");
        }
        app.refuseDisabled();
        Instant now = bench.clock().instant();
        AccessToken token = AccessToken.current(app, vault, now);
        return new Issued(token.text(), Duration.between(now, token.expiresAt()));
    }
}
