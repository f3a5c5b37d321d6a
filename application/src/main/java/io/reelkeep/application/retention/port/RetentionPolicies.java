package io.reelkeep.application.retention.port;

import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;

/** How long each tenant keeps what it has. */
public interface RetentionPolicies {
    /** {@link RetentionRules#none} where nothing was said. */
    RetentionRules of(TenantId tenant);

    /** Takes the place of what was said before. */
    void keep(RetentionRules rules);
}
