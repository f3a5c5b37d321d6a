package io.reelkeep.application.usage;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;

/** Says how much of single viewers a tenant keeps. What was kept beyond that is forgotten at once, for good. */
public final class SetAnalytics {
    private final Workbench bench;
    private final AnalyticsSettings settings;
    private final UsageEvents events;

    public SetAnalytics(Workbench bench, AnalyticsSettings settings, UsageEvents events) {
        this.bench = bench;
        this.settings = settings;
        this.events = events;
    }

    public ViewerPrivacy show(TenantId tenant) {
        return bench.transactions().inOne(() -> settings.privacyOf(tenant));
    }

    /** Takes effect on what is kept and told from now on. */
    public void set(TenantId tenant, ViewerPrivacy privacy) {
        bench.transactions().inOne(() -> {
            settings.keep(tenant, privacy);
            if (!privacy.tellsNames()) {
                events.forgetViewers(tenant);
            }
        });
    }
}
