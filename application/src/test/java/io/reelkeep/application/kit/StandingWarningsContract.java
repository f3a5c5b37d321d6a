package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.WarningStage;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.standing.port.StandingWarnings} promises. */
public interface StandingWarningsContract extends LifecycleContract {
    @Test
    default void a_stage_is_told_once_for_each_end() {
        TenantId tenant = knownTenant().id();
        TenantId other = knownTenant().id();
        var ended = new StandingWarning(tenant, WarningStage.ENDED, NOON, NOON.plusSeconds(1));
        var before = new StandingWarning(tenant, WarningStage.ENDS_IN_7_DAYS, NOON, NOON.minusSeconds(1));
        var renewed = new StandingWarning(tenant, WarningStage.ENDED, NOON.plusSeconds(9), NOON);

        assertThat(inOne(() -> lifecycle().warnings().add(ended))).isTrue();
        assertThat(inOne(() -> lifecycle().warnings().add(before))).isTrue();
        assertThat(inOne(() -> lifecycle()
                        .warnings()
                        .add(new StandingWarning(tenant, WarningStage.ENDED, NOON, NOON.plusSeconds(5)))))
                .isFalse();
        assertThat(inOne(() -> lifecycle().warnings().add(renewed))).isTrue();

        assertThat(inOne(() -> lifecycle().warnings().of(tenant, NOON))).containsExactly(before, ended);
        assertThat(inOne(() -> lifecycle().warnings().of(tenant, NOON.plusSeconds(9))))
                .containsExactly(renewed);
        assertThat(inOne(() -> lifecycle().warnings().of(other, NOON))).isEmpty();
    }
}
