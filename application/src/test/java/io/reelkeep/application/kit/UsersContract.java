package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.tenancy.port.Users} promises. */
public interface UsersContract extends StoreContract {
    @Test
    default void finds_a_user_as_it_was_added() {
        TenantId tenant = knownTenant().id();
        var user = new User(
                tenant,
                new UserId("王 (room 1)"),
                "王老师",
                User.Kind.ROOMS_DEVICE,
                EnumSet.allOf(Role.class),
                SampleTenants.NOON);

        assertThat(inOne(() -> stores().users().add(user))).isTrue();

        assertThat(inOne(() -> stores().users().find(tenant, user.id()))).contains(user);
        assertThat(inOne(() -> stores().users().lock(tenant, user.id()))).contains(user);
    }

    @Test
    default void keeps_what_has_changed() {
        User user = knownUser(knownTenant().id(), "alice");
        User changed = user.named("爱丽丝").with(Set.of(Role.RECORDING_ADMIN)).enabled(false);

        inOne(() -> {
            stores().users().lock(user.tenant(), user.id());
            stores().users().save(changed);
        });

        assertThat(inOne(() -> stores().users().find(user.tenant(), user.id()))).contains(changed);
    }

    @Test
    default void refuses_a_taken_id_and_keeps_the_first() {
        User user = knownUser(knownTenant().id(), "alice");
        var other = new User(user.tenant(), user.id(), "Somebody else", User.Kind.PERSON, SampleTenants.NOON);

        assertThat(inOne(() -> stores().users().add(other))).isFalse();

        assertThat(inOne(() -> stores().users().find(user.tenant(), user.id()))).contains(user);
    }

    @Test
    default void tells_upper_from_lower_case() {
        TenantId tenant = knownTenant().id();
        User lower = knownUser(tenant, "alice");
        User upper = knownUser(tenant, "ALICE");

        assertThat(inOne(() -> stores().users().find(tenant, lower.id()))).contains(lower);
        assertThat(inOne(() -> stores().users().find(tenant, upper.id()))).contains(upper);
    }

    @Test
    default void users_of_another_tenant_do_not_exist() {
        User user = knownUser(knownTenant().id(), "alice");
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().users().find(other, user.id()))).isEmpty();
        assertThat(inOne(() -> stores().users().lock(other, user.id()))).isEmpty();
        assertThat(inOne(() -> stores().users().list(other, "", 10))).isEmpty();
    }

    @Test
    default void the_same_id_may_exist_in_two_tenants() {
        User here = knownUser(knownTenant().id(), "alice");
        User there = SampleTenants.user(knownTenant().id(), "alice");

        assertThat(inOne(() -> stores().users().add(there))).isTrue();

        assertThat(inOne(() -> stores().users().find(here.tenant(), here.id()))).contains(here);
    }

    @Test
    default void lists_in_the_order_of_ids_after_the_given_one() {
        TenantId tenant = knownTenant().id();
        User third = knownUser(tenant, "carol");
        User first = knownUser(tenant, "alice");
        User second = knownUser(tenant, "bob");

        assertThat(inOne(() -> stores().users().list(tenant, "", 2))).containsExactly(first, second);
        assertThat(inOne(() -> stores().users().list(tenant, "bob", 2))).containsExactly(third);
    }
}
