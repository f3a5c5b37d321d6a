package io.reelkeep.rest.admin;

import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;

/** Ids in the operator's paths: what is no id names nothing. */
public final class AdminIds {
    private AdminIds() {}

    public static TenantId tenant(String text) {
        return new TenantId(Checks.decimalId(text)
                .orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no such tenant")));
    }

    public static IdentityProviderId identityProvider(String text) {
        return new IdentityProviderId(Checks.decimalId(text)
                .orElseThrow(
                        () -> new Refusal(Reason.IDENTITY_PROVIDER_UNKNOWN, "there is no such identity provider")));
    }

    public static AppId app(String text) {
        return new AppId(Checks.decimalId(text)
                .orElseThrow(() -> new Refusal(Reason.NO_SUCH_APP, "there is no such application")));
    }
}
