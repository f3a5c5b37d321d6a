package io.reelkeep.application.retention;

import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Says how long a tenant keeps what it has. */
public final class SetRetention {
    private final Workbench bench;
    private final Tenants tenants;
    private final RetentionPolicies policies;

    public SetRetention(Workbench bench, Tenants tenants, RetentionPolicies policies) {
        this.bench = bench;
        this.tenants = tenants;
        this.policies = policies;
    }

    /** @throws Refusal TENANT_UNKNOWN */
    public RetentionRules show(TenantId tenant) {
        return bench.transactions().inOne(() -> {
            refuseUnknown(tenant);
            return policies.of(tenant);
        });
    }

    /** What ends by the new rules is deleted right away, and what is in the recycle bin keeps its time. */
    public RetentionRules set(RetentionRules rules) {
        bench.transactions().inOne(() -> {
            refuseUnknown(rules.tenant());
            policies.keep(rules);
            bench.later(TendTenants.deletion(rules.tenant()));
        });
        return rules;
    }

    private void refuseUnknown(TenantId tenant) {
        if (tenants.find(tenant).isEmpty()) {
            throw new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + tenant);
        }
    }
}
