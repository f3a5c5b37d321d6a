package io.reelkeep.application.kit;

import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;

/** The settings in memory. */
public final class InMemoryAnalyticsSettings implements AnalyticsSettings {
    private final InMemoryTable<TenantId, ViewerPrivacy> rows;

    public InMemoryAnalyticsSettings(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "analytics settings", TenantId::toString);
    }

    @Override
    public ViewerPrivacy privacyOf(TenantId tenant) {
        return rows.find(tenant).orElse(ViewerPrivacy.NAMED);
    }

    @Override
    public void keep(TenantId tenant, ViewerPrivacy privacy) {
        rows.put(tenant, privacy);
    }
}
