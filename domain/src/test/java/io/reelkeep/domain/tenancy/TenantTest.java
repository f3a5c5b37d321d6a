package io.reelkeep.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TenantTest {
    @Test
    void is_paid_until_the_end_and_not_at_it() {
        Instant end = SampleTenants.NOON;
        Tenant tenant = SampleTenants.tenant(Optional.of(end));

        assertThat(tenant.isPaidAt(end.minusMillis(1))).isTrue();
        assertThat(tenant.isPaidAt(end)).isFalse();
        assertThat(tenant.isPaidAt(end.plusMillis(1))).isFalse();
    }

    @Test
    void without_an_end_it_is_paid_for_ever() {
        assertThat(SampleTenants.tenant().isPaidAt(Instant.MAX)).isTrue();
    }

    @Test
    void a_sealed_secret_tells_nothing_and_hands_out_copies() {
        byte[] bytes = {1, 2, 3};
        var secret = new SealedSecret(bytes);
        bytes[0] = 9;
        secret.bytes()[1] = 9;

        assertThat(secret).isEqualTo(new SealedSecret(new byte[] {1, 2, 3})).hasToString("SealedSecret");
    }

    /** F57 */
    @Test
    void user_ids_have_up_to_64_characters() {
        assertThat(new UserId("u".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new UserId("u".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TenantId(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
