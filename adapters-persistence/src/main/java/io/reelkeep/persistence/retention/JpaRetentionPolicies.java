package io.reelkeep.persistence.retention;

import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;

/** Rules of retention as rows, one for each tenant that has some. */
public final class JpaRetentionPolicies implements RetentionPolicies {
    private final EntityManager entities;
    private final Rows rows;

    public JpaRetentionPolicies(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public RetentionRules of(TenantId tenant) {
        return rows.find(RulesRow.class, tenant.value())
                .map(RulesRow::snapshot)
                .orElseGet(() -> RetentionRules.none(tenant));
    }

    @Override
    public void keep(RetentionRules rules) {
        rows.lock(RulesRow.class, rules.tenant().value())
                .ifPresentOrElse(row -> row.take(rules), () -> entities.persist(new RulesRow().take(rules)));
        entities.flush();
    }
}
