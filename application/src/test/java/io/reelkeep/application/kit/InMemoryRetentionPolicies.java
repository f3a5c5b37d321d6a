package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;

/** Rules of retention in memory. */
public final class InMemoryRetentionPolicies implements RetentionPolicies {
    private final InMemoryTable<TenantId, RetentionRules> rows;

    public InMemoryRetentionPolicies(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "retention rules", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public RetentionRules of(TenantId tenant) {
        return rows.find(tenant).orElseGet(() -> RetentionRules.none(tenant));
    }

    @Override
    public void keep(RetentionRules rules) {
        rows.put(rules.tenant(), rules);
    }
}
