package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.util.function.UnaryOperator;

/** Changes what is known of a tenant, for instance until when it has paid. */
public final class ChangeTenant {
    private final Workbench bench;
    private final Tenants tenants;

    public ChangeTenant(Workbench bench, Tenants tenants) {
        this.bench = bench;
        this.tenants = tenants;
    }

    /** @param change gets the tenant as it is; id and creation time of its answer are not looked at */
    public Tenant change(TenantId id, UnaryOperator<Tenant> change) {
        return bench.transactions().inOne(() -> {
            Tenant known =
                    tenants.find(id).orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + id));
            Tenant wanted = change.apply(known);
            var changed = new Tenant(
                    known.id(),
                    wanted.name(),
                    wanted.edition(),
                    wanted.paidUntil(),
                    wanted.quotaBytes(),
                    wanted.zone(),
                    known.createdAt());
            tenants.save(changed);
            return changed;
        });
    }
}
