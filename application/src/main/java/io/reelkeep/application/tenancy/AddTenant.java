package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Takes in a new tenant. */
public final class AddTenant {
    private final Workbench bench;
    private final Tenants tenants;

    public AddTenant(Workbench bench, Tenants tenants) {
        this.bench = bench;
        this.tenants = tenants;
    }

    /** What is known of the tenant; bounds as in {@link Tenant}. */
    public record Command(
            String name, Edition edition, Optional<Instant> paidUntil, Optional<Long> quotaBytes, ZoneId zone) {}

    public Tenant add(Command command) {
        var tenant = new Tenant(
                new TenantId(bench.ids().next()),
                command.name(),
                command.edition(),
                command.paidUntil(),
                command.quotaBytes(),
                command.zone(),
                bench.now());
        bench.transactions().inOne(() -> tenants.add(tenant));
        return tenant;
    }
}
