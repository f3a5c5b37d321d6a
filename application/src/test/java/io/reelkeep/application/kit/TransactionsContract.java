package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.Tenant;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.shared.port.Transactions} promises. */
public interface TransactionsContract extends StoreContract {
    @Test
    default void returning_commits() {
        Tenant tenant = SampleTenants.tenant();

        Tenant answer = inOne(() -> {
            stores().tenants().add(tenant);
            return tenant;
        });

        assertThat(answer).isSameAs(tenant);
        assertThat(inOne(() -> stores().tenants().find(tenant.id()))).contains(tenant);
    }

    @Test
    default void throwing_rolls_back_and_the_exception_comes_out_as_it_was() {
        Tenant tenant = SampleTenants.tenant();
        var refusal = new Refusal(Reason.NOT_PERMITTED, "no");

        assertThatThrownBy(() -> inOne(() -> {
                    stores().tenants().add(tenant);
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(inOne(() -> stores().tenants().find(tenant.id()))).isEmpty();
    }

    @Test
    default void an_error_rolls_back_too() {
        Tenant tenant = SampleTenants.tenant();

        assertThatThrownBy(() -> inOne(() -> {
                    stores().tenants().add(tenant);
                    throw new AssertionError("ours");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(inOne(() -> stores().tenants().find(tenant.id()))).isEmpty();
    }

    @Test
    default void rolls_back_every_store_together() {
        Tenant tenant = knownTenant();

        assertThatThrownBy(() -> inOne(() -> {
                    stores().users().add(SampleTenants.user(tenant.id(), "bob"));
                    stores().nonces().remember("rolled back " + tenant.id(), SampleTenants.NOON);
                    throw new Refusal(Reason.NOT_PERMITTED, "no");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(inOne(() -> stores().users().list(tenant.id(), "", 10))).isEmpty();
        assertThat(inOne(() -> stores().nonces().remember("rolled back " + tenant.id(), SampleTenants.NOON)))
                .isTrue();
    }

    @Test
    default void sees_its_own_changes() {
        Tenant tenant = SampleTenants.tenant();

        assertThat(inOne(() -> {
                    stores().tenants().add(tenant);
                    return stores().tenants().find(tenant.id());
                }))
                .contains(tenant);
    }

    @Test
    default void a_second_row_with_the_same_id_is_a_duplicate() {
        Tenant tenant = knownTenant();

        assertThatThrownBy(() -> inOne(() -> stores().tenants().add(tenant)))
                .isInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    default void goes_on_after_a_duplicate() {
        Tenant tenant = knownTenant();
        assertThatThrownBy(() -> inOne(() -> stores().tenants().add(tenant))).isInstanceOf(DatabaseException.class);

        Tenant next = SampleTenants.tenant();
        inOne(() -> stores().tenants().add(next));

        assertThat(inOne(() -> stores().tenants().find(next.id()))).contains(next);
    }
}
