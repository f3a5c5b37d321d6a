package io.reelkeep.application.standing;

import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Space;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.List;

/** Shows a tenant what its subscription allows, how full it is, and what it was warned of (C13, C23). */
public final class ShowStanding {
    private final Workbench bench;
    private final Room room;
    private final StandingWarnings warnings;
    private final RetentionPolicies policies;

    public ShowStanding(Workbench bench, Room room, StandingWarnings warnings, RetentionPolicies policies) {
        this.bench = bench;
        this.room = room;
        this.warnings = warnings;
        this.policies = policies;
    }

    /**
     * How it stands.
     *
     * @param at when it was looked at
     * @param trashDays how long what is thrown away can be brought back; 0 where deleting is for good
     * @param warnings those about the subscription that runs, or has ended
     */
    public record View(Tenant tenant, Instant at, Space space, int trashDays, List<StandingWarning> warnings) {
        public View {
            warnings = List.copyOf(warnings);
        }
    }

    /** @throws Refusal TENANT_UNKNOWN */
    public View show(TenantId id) {
        return bench.transactions().inOne(() -> {
            Tenant tenant = room.tenants()
                    .find(id)
                    .orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + id));
            Instant now = bench.now();
            List<StandingWarning> told =
                    tenant.paidUntil().map(end -> warnings.of(id, end)).orElse(List.of());
            return new View(tenant, now, room.of(tenant, now), policies.of(id).binDays(), told);
        });
    }
}
