package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lets an application of the Meeting dialect call for one user (contract: Meeting 2.2). Nothing is kept: the token ends with
 * its time or with the secret of its application.
 */
public final class IssueUserToken {
    /** As long as those of WeCom. */
    public static final Duration USUAL_LIFETIME = Duration.ofHours(2);

    public static final Duration MAX_LIFETIME = Duration.ofDays(30);

    private final Workbench bench;
    private final Credentials credentials;
    private final Users users;
    private final SecretVault vault;
    private final UserTokens tokens;

    public IssueUserToken(Workbench bench, Credentials credentials, Users users, SecretVault vault, UserTokens tokens) {
        this.bench = bench;
        this.credentials = credentials;
        this.users = users;
        this.vault = vault;
        this.tokens = tokens;
    }

    /**
     * For whom, and how long.
     *
     * @param lifetime whole seconds, from 1 second to {@link #MAX_LIFETIME}
     */
    public record Command(TenantId tenant, AppId app, UserId user, Duration lifetime) {
        public Command {
            Checks.require(
                    lifetime.compareTo(Duration.ofSeconds(1)) >= 0 && lifetime.compareTo(MAX_LIFETIME) <= 0,
                    "must be between 1 and " + MAX_LIFETIME.toSeconds());
        }
    }

    /** @throws Refusal NO_SUCH_APP, USER_UNKNOWN, APP_DISABLED; BAD_PARAMETER when the application is not of the kind meeting */
    public String issue(Command command) {
        AppCredential app = bench.transactions().inOne(() -> permitted(command));
        Instant now = bench.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var token = new UserTokens.UserToken(app.keyId(), command.user(), now, now.plus(command.lifetime()));
        return tokens.write(token, UserTokenKey.of(app, vault));
    }

    private AppCredential permitted(Command command) {
        AppCredential app = credentials
                .find(command.tenant(), command.app())
                .orElseThrow(() -> new Refusal(Reason.NO_SUCH_APP, "there is no application " + command.app()));
        if (app.kind() != CredentialKind.MEETING) {
            throw new Refusal(Reason.BAD_PARAMETER, "only applications of the kind meeting call for single users");
        }
        app.refuseDisabled();
        if (users.find(command.tenant(), command.user()).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + command.user());
        }
        return app;
    }
}
