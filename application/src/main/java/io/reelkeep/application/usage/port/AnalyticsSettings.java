package io.reelkeep.application.usage.port;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;

/** What tenants want to know of single viewers. */
public interface AnalyticsSettings {
    /** NAMED for those who have said nothing. */
    ViewerPrivacy privacyOf(TenantId tenant);

    void keep(TenantId tenant, ViewerPrivacy privacy);
}
