package io.reelkeep.persistence.retention;

import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.WarningStage;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Warnings as rows. Of two who tell the same, a single one does. */
public final class JpaStandingWarnings implements StandingWarnings {
    private final EntityManager entities;

    public JpaStandingWarnings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean add(StandingWarning warning) {
        return entities.createNativeQuery("""
                        insert into standing_warning (tenant_id, paid_until, stage, told_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing
                        """)
                        .setParameter(1, warning.tenant().value())
                        .setParameter(2, warning.paidUntil().toEpochMilli())
                        .setParameter(3, warning.stage().name())
                        .setParameter(4, warning.toldAt().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<StandingWarning> of(TenantId tenant, Instant paidUntil) {
        List<?> found = entities.createNativeQuery(
                        "select stage, told_at from standing_warning where tenant_id = ?1 and paid_until = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, paidUntil.toEpochMilli())
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new StandingWarning(
                        tenant,
                        WarningStage.valueOf((String) row[0]),
                        paidUntil,
                        Instant.ofEpochMilli(((Number) row[1]).longValue())))
                .sorted(Comparator.comparing(StandingWarning::stage))
                .toList();
    }
}
