package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.tenancy.IssueUserToken;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.Input;
import java.time.Duration;
import java.util.Optional;

/** A token with which an application calls for one user, and the seconds it is good for. */
record UserTokenJson(String accessToken, String openId, long expiresIn) {
    /** The request for one. */
    record NewJson(String userId, Optional<Long> expiresIn) {
        IssueUserToken.Command command(TenantId tenant, AppId app) {
            var user = Input.of("user_id", () -> new UserId(userId));
            long seconds = Input.inBounds(
                    "expires_in",
                    expiresIn.orElse(IssueUserToken.USUAL_LIFETIME.toSeconds()),
                    1,
                    IssueUserToken.MAX_LIFETIME.toSeconds());
            return new IssueUserToken.Command(tenant, app, user, Duration.ofSeconds(seconds));
        }
    }

    static UserTokenJson of(IssueUserToken.Command command, String token) {
        return new UserTokenJson(
                token, command.user().toString(), command.lifetime().toSeconds());
    }

    /** Without the token: records are logged sooner or later. */
    @Override
    public String toString() {
        return "UserTokenJson[" + openId + "]";
    }
}
