package io.reelkeep.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UserTest {
    private final User alice = SampleTenants.user(new TenantId(1), "alice");

    @Test
    void a_tenants_administrator_may_what_the_others_may() {
        User boss = alice.with(Set.of(Role.TENANT_ADMIN));
        User archivist = alice.with(Set.of(Role.RECORDING_ADMIN));

        assertThat(boss.may(Role.RECORDING_ADMIN) && boss.may(Role.TENANT_ADMIN))
                .isTrue();
        assertThat(archivist.may(Role.RECORDING_ADMIN)).isTrue();
        assertThat(archivist.may(Role.TENANT_ADMIN)).isFalse();
        assertThat(alice.may(Role.RECORDING_ADMIN)).isFalse();
    }

    /** Contract: Meeting 4.2. */
    @Test
    void only_a_tenants_administrator_is_one_to_the_meeting_dialect() {
        assertThat(alice.with(Set.of(Role.TENANT_ADMIN)).administrator()).isTrue();
        assertThat(alice.with(Set.of(Role.RECORDING_ADMIN)).administrator()).isFalse();
    }

    @Test
    void only_people_who_are_enabled_sign_in() {
        var room = new User(alice.tenant(), new UserId("room"), "Room", User.Kind.ROOMS_DEVICE, SampleTenants.NOON);

        assertThat(alice.maySignIn()).isTrue();
        assertThat(alice.enabled(false).maySignIn()).isFalse();
        assertThat(room.maySignIn()).isFalse();
    }
}
