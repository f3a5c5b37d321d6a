package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.User;
import java.time.Instant;
import java.util.Optional;

/** Finds out for whom an application calls with a token of {@link IssueUserToken}. */
public final class AuthenticateUser {
    private final Workbench bench;
    private final Credentials credentials;
    private final Users users;
    private final SecretVault vault;
    private final UserTokens tokens;

    public AuthenticateUser(
            Workbench bench, Credentials credentials, Users users, SecretVault vault, UserTokens tokens) {
        this.bench = bench;
        this.credentials = credentials;
        this.users = users;
        this.vault = vault;
        this.tokens = tokens;
    }

    /**
     * The caller sees only what was made through the application (F81).
     *
     * @param openId for whom the caller says to call
     * @param sentAt by the caller's clock; not signed, so that it can only show that the clock is wrong
     * @throws Refusal TOKEN_EXPIRED, APP_DISABLED; TIMESTAMP_EXPIRED when it is sent more than {@link
     *     AuthenticateApp#TOLERANCE} off; TOKEN_UNKNOWN for everything else, also when the token is another user's
     */
    public Caller authenticate(String text, String openId, Instant sentAt) {
        Instant now = bench.clock().instant();
        UserTokens.UserToken token =
                tokens.read(text, keyId -> find(keyId).map(app -> UserTokenKey.of(app, vault)), now);
        AppCredential app = find(token.keyId()).orElseThrow(AuthenticateUser::unknown);
        if (!now.isBefore(token.expiresAt())) {
            throw new Refusal(Reason.TOKEN_EXPIRED, "the token has expired");
        }
        boolean here = bench.transactions()
                .inOne(() -> users.find(app.tenant(), token.user()))
                .filter(User::enabled)
                .isPresent();
        if (!here || !token.user().value().equals(openId)) {
            throw unknown();
        }
        app.refuseDisabled();
        new AuthenticateApp.Freshness(sentAt, "").refuseStale(now);
        bench.transactions().narrowTo(app.tenant());
        return Caller.of(app, token.user());
    }

    private Optional<AppCredential> find(String keyId) {
        return bench.transactions().inOne(() -> credentials.findByKey(CredentialKind.MEETING, keyId));
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid for this user");
    }
}
