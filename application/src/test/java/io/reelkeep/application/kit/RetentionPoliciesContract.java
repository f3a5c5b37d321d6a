package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.retention.port.RetentionPolicies} promises. */
public interface RetentionPoliciesContract extends LifecycleContract {
    @Test
    default void rules_are_kept_as_they_were_said_last() {
        TenantId tenant = knownTenant().id();
        assertThat(inOne(() -> lifecycle().policies().of(tenant))).isEqualTo(RetentionRules.none(tenant));
        var first = new RetentionRules(tenant, Optional.of(30), Map.of(Origin.LIVE, 7, Origin.UPLOAD, 36_500), 365);
        var second = new RetentionRules(tenant, Optional.empty(), Map.of(), 1);

        inOne(() -> lifecycle().policies().keep(first));
        assertThat(inOne(() -> lifecycle().policies().of(tenant))).isEqualTo(first);
        inOne(() -> lifecycle().policies().keep(second));
        assertThat(inOne(() -> lifecycle().policies().of(tenant))).isEqualTo(second);
    }
}
