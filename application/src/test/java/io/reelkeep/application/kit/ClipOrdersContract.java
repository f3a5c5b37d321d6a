package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.editing.port.ClipOrders.ClipOrder;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.editing.port.ClipOrders} promises. */
public interface ClipOrdersContract extends StoreContract {
    AppId APP = new AppId(7);

    private ClipOrder known(TenantId tenant, AppId app, String key, Instant at) {
        var order = new ClipOrder(tenant, app, key, SampleIds.sha256(key), new ClipId(SampleIds.next()), at);
        inOne(() -> stores().clipOrders().add(order));
        return order;
    }

    private Optional<ClipOrder> kept(ClipOrder order) {
        return inOne(() -> stores().clipOrders().find(order.tenant(), order.app(), order.key()));
    }

    @Test
    default void finds_an_order_by_its_key() {
        ClipOrder order = known(knownTenant().id(), APP, "k".repeat(64), SampleTenants.NOON);

        assertThat(kept(order)).contains(order);
        assertThat(inOne(() -> stores().clipOrders().find(order.tenant(), APP, "other")))
                .isEmpty();
    }

    @Test
    default void every_app_has_keys_of_its_own() {
        ClipOrder mine = known(knownTenant().id(), APP, "key", SampleTenants.NOON);
        ClipOrder theirs = known(mine.tenant(), new AppId(8), "key", SampleTenants.NOON);
        ClipOrder elsewhere = known(knownTenant().id(), APP, "key", SampleTenants.NOON);

        assertThat(kept(mine)).contains(mine);
        assertThat(kept(theirs)).contains(theirs);
        assertThat(kept(elsewhere)).contains(elsewhere);
    }

    @Test
    default void a_key_is_taken_once() {
        ClipOrder order = known(knownTenant().id(), APP, "key", SampleTenants.NOON);

        assertThatThrownBy(() -> known(order.tenant(), APP, "key", SampleTenants.NOON))
                .isInstanceOf(DatabaseException.Duplicate.class);
        assertThat(kept(order)).contains(order);
    }

    @Test
    default void old_keys_are_freed() {
        TenantId tenant = knownTenant().id();
        ClipOrder old = known(tenant, APP, "old", SampleTenants.NOON.minusMillis(1));
        ClipOrder fresh = known(tenant, APP, "fresh", SampleTenants.NOON);
        ClipOrder elsewhere = known(knownTenant().id(), APP, "old", SampleTenants.NOON.minusMillis(1));

        inOne(() -> stores().clipOrders().forgetBefore(tenant, SampleTenants.NOON));

        assertThat(kept(old)).isEmpty();
        assertThat(kept(fresh)).contains(fresh);
        assertThat(kept(elsewhere)).contains(elsewhere);
    }
}
