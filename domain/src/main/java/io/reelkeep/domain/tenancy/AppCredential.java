package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * The right of one application to speak one dialect for its tenant.
 *
 * @param keyId the public half, unique for its kind over all tenants
 * @param policy anything but the default for the kind WECOM only: the others see their whole tenant (F80)
 */
public record AppCredential(
        AppId app,
        TenantId tenant,
        CredentialKind kind,
        String name,
        String keyId,
        SealedSecret secret,
        Instant createdAt,
        Standing standing,
        AppPolicy policy) {
    /** Whether it may be used. */
    public enum Standing {
        ENABLED,
        DISABLED
    }

    public AppCredential {
        Checks.text(name, 128, "app name");
        Checks.text(keyId, 64, "key id");
        Checks.require(
                kind == CredentialKind.WECOM || policy.equals(AppPolicy.DEFAULT),
                "only applications of the kind wecom have a policy");
    }

    /** A new one: enabled, with the default policy. */
    public AppCredential(
            AppId app,
            TenantId tenant,
            CredentialKind kind,
            String name,
            String keyId,
            SealedSecret secret,
            Instant createdAt) {
        this(app, tenant, kind, name, keyId, secret, createdAt, Standing.ENABLED, AppPolicy.DEFAULT);
    }

    /** The same application with another secret. */
    public AppCredential with(SealedSecret other) {
        return new AppCredential(app, tenant, kind, name, keyId, other, createdAt, standing, policy);
    }

    /** What it sees when it calls for itself, and not for one of its users. */
    public AppReach reach() {
        if (kind != CredentialKind.WECOM) {
            return AppReach.WHOLE_TENANT;
        }
        return new AppReach(policy.allMeetings() ? Optional.empty() : Optional.of(app), policy.visibleMembers());
    }

    /** @throws Refusal APP_DISABLED. To be asked once the caller is proven: strangers do not learn of it. */
    public void refuseDisabled() {
        if (standing == Standing.DISABLED) {
            throw new Refusal(Reason.APP_DISABLED, "the application is disabled");
        }
    }

    /** @throws Refusal APP_NOT_LISTED */
    public void refuseNotListed() {
        if (!policy.mayCallRecords()) {
            throw new Refusal(Reason.APP_NOT_LISTED, "the application is not among those that may call");
        }
    }
}
