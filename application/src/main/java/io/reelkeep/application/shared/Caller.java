package io.reelkeep.application.shared;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.Optional;

/**
 * Who calls: an application of a tenant, proven.
 *
 * @param user for whom it calls, when it calls for one person and not for the tenant (contract: Meeting 2.2)
 * @param reach what it sees of its tenant
 * @param form how it wants answers of the WeCom dialect
 */
public record Caller(TenantId tenant, AppId app, Optional<UserId> user, AppReach reach, WeComForm form) {
    /** An application that sees its whole tenant. */
    public Caller(TenantId tenant, AppId app) {
        this(tenant, app, Optional.empty(), AppReach.WHOLE_TENANT, WeComForm.DEFAULT);
    }

    /** Its tenant. @throws Refusal NOT_PERMITTED for an application that sees but a part of it */
    public TenantId requireWholeTenant() {
        if (!reach.equals(AppReach.WHOLE_TENANT)) {
            throw new Refusal(Reason.NOT_PERMITTED, "this is for applications that see their whole tenant");
        }
        return tenant;
    }

    /** The application, calling for itself. */
    public static Caller of(AppCredential credential) {
        return new Caller(
                credential.tenant(),
                credential.app(),
                Optional.empty(),
                credential.reach(),
                credential.policy().form());
    }

    /** The application, calling for one of its users: only what was made through it is seen (F81). */
    public static Caller of(AppCredential credential, UserId user) {
        return new Caller(
                credential.tenant(),
                credential.app(),
                Optional.of(user),
                AppReach.madeThrough(credential.app()),
                WeComForm.DEFAULT);
    }
}
