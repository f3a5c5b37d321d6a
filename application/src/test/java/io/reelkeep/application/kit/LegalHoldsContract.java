package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.retention.port.LegalHolds} promises. */
public interface LegalHoldsContract extends LifecycleContract {
    @Test
    default void a_hold_is_found_until_it_is_lifted_and_by_its_tenant_alone() {
        Recording folder = folder(knownTenant().id());
        TenantId tenant = folder.tenant();
        TenantId other = knownTenant().id();
        var hold = new LegalHold(tenant, folder.id(), "诉讼 17/2026", new AppId(7), Optional.empty(), NOON);

        inOne(() -> lifecycle().holds().put(hold));

        assertThat(inOne(() -> lifecycle().holds().find(tenant, folder.id()))).contains(hold);
        assertThat(inOne(() -> lifecycle().holds().find(other, folder.id()))).isEmpty();
        assertThat(inOne(() -> lifecycle().holds().lift(other, folder.id()))).isFalse();
        assertThat(inOne(() -> lifecycle().holds().lift(tenant, folder.id()))).isTrue();
        assertThat(inOne(() -> lifecycle().holds().lift(tenant, folder.id()))).isFalse();
    }

    @Test
    default void another_reason_takes_the_place_of_the_one_before() {
        Recording folder = folder(knownTenant().id());
        var by = Optional.of(new UserId("bob"));
        var second = new LegalHold(folder.tenant(), folder.id(), "second", new AppId(8), by, NOON.plusSeconds(1));

        inOne(() -> lifecycle()
                .holds()
                .put(new LegalHold(folder.tenant(), folder.id(), "first", new AppId(7), Optional.empty(), NOON)));
        inOne(() -> lifecycle().holds().put(second));

        assertThat(inOne(() -> lifecycle().holds().find(folder.tenant(), folder.id())))
                .contains(second);
    }
}
