package io.reelkeep.persistence.usage;

import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;

/** What tenants want of their analytics, as rows. */
public final class JpaAnalyticsSettings implements AnalyticsSettings {
    private final EntityManager entities;
    private final Rows rows;

    public JpaAnalyticsSettings(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public ViewerPrivacy privacyOf(TenantId tenant) {
        return rows.find(SettingRow.class, tenant.value())
                .map(SettingRow::privacy)
                .orElse(ViewerPrivacy.NAMED);
    }

    @Override
    public void keep(TenantId tenant, ViewerPrivacy privacy) {
        rows.find(SettingRow.class, tenant.value())
                .ifPresentOrElse(row -> row.take(privacy), () -> entities.persist(new SettingRow(tenant, privacy)));
    }
}
