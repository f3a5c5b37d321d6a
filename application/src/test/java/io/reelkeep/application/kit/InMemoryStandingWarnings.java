package io.reelkeep.application.kit;

import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.StandingWarning;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Warnings in memory. */
public final class InMemoryStandingWarnings implements StandingWarnings {
    private final InMemoryTable<String, StandingWarning> rows;

    public InMemoryStandingWarnings(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "standing warnings", key -> key);
    }

    @Override
    public boolean add(StandingWarning warning) {
        return rows.addIfAbsent(warning.tenant() + " " + warning.paidUntil() + " " + warning.stage(), warning);
    }

    @Override
    public List<StandingWarning> of(TenantId tenant, Instant paidUntil) {
        return rows.all()
                .filter(one -> one.tenant().equals(tenant) && one.paidUntil().equals(paidUntil))
                .sorted(Comparator.comparing(StandingWarning::stage))
                .toList();
    }
}
