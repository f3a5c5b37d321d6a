package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ViewerPrivacy;
import org.junit.jupiter.api.Test;

/** What every store of these settings promises. */
public interface AnalyticsSettingsContract extends StoreContract {
    @Test
    default void keeps_what_a_tenant_has_said_last() {
        TenantId tenant = knownTenant().id();
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> stores().analyticsSettings().privacyOf(tenant))).isEqualTo(ViewerPrivacy.NAMED);

        inOne(() -> stores().analyticsSettings().keep(tenant, ViewerPrivacy.OFF));
        inOne(() -> stores().analyticsSettings().keep(tenant, ViewerPrivacy.ANONYMOUS));

        assertThat(inOne(() -> stores().analyticsSettings().privacyOf(tenant))).isEqualTo(ViewerPrivacy.ANONYMOUS);
        assertThat(inOne(() -> stores().analyticsSettings().privacyOf(other))).isEqualTo(ViewerPrivacy.NAMED);
    }
}
