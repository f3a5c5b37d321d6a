package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.tenancy.port.Tenants} promises. */
public interface TenantsContract extends StoreContract {
    @Test
    default void finds_a_tenant_as_it_was_added() {
        Tenant tenant = knownTenant();

        assertThat(inOne(() -> stores().tenants().find(tenant.id()))).contains(tenant);
    }

    @Test
    default void finds_no_unknown_tenant() {
        assertThat(inOne(() -> stores().tenants().find(new TenantId(SampleIds.next()))))
                .isEmpty();
    }

    @Test
    default void keeps_every_field_of_a_saved_tenant() {
        Tenant tenant = knownTenant();
        var changed = new Tenant(
                tenant.id(),
                "学校 🎓",
                Edition.FREE,
                Optional.of(SampleTenants.NOON.plusMillis(1)),
                Optional.of(5_000_000_000L),
                ZoneId.of("Europe/Berlin"),
                tenant.createdAt());

        inOne(() -> stores().tenants().save(changed));

        assertThat(inOne(() -> stores().tenants().find(tenant.id()))).contains(changed);
    }

    @Test
    default void empties_a_field_that_was_full() {
        Tenant paid = SampleTenants.tenant(Optional.of(SampleTenants.NOON));
        inOne(() -> stores().tenants().add(paid));
        var free = new Tenant(
                paid.id(),
                paid.name(),
                paid.edition(),
                Optional.empty(),
                Optional.empty(),
                paid.zone(),
                paid.createdAt());

        inOne(() -> stores().tenants().save(free));

        assertThat(inOne(() -> stores().tenants().find(paid.id()))).contains(free);
    }

    @Test
    default void lists_in_the_order_of_ids_after_the_given_one() {
        Tenant first = knownTenant();
        Tenant second = knownTenant();
        Tenant third = knownTenant();

        List<Tenant> two = inOne(() -> stores().tenants().list(first.id().value() - 1, 2));
        List<Tenant> rest = inOne(() -> stores().tenants().list(second.id().value(), 1));

        assertThat(two).containsExactly(first, second);
        assertThat(rest).containsExactly(third);
    }

    /** ASVS 2.3.4: decisions about one tenant are made one after the other. */
    @Test
    default void who_locks_a_tenant_sees_what_others_have_changed() {
        Tenant tenant = knownTenant();
        inOne(() -> stores().tenants().save(with(tenant, 0)));

        twentyTimesInTwoThreads(() -> {
            Tenant locked = stores().tenants().lock(tenant.id()).orElseThrow();
            stores().tenants().save(with(locked, locked.quotaBytes().orElseThrow() + 1));
        });

        assertThat(inOne(
                        () -> stores().tenants().find(tenant.id()).orElseThrow().quotaBytes()))
                .contains(40L);
    }

    private static Tenant with(Tenant tenant, long quotaBytes) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.edition(),
                tenant.paidUntil(),
                Optional.of(quotaBytes),
                tenant.zone(),
                tenant.createdAt());
    }
}
