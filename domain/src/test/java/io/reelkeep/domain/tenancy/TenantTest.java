package io.reelkeep.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static Tenant ended(Edition edition) {
        return new Tenant(
                new TenantId(1),
                "Sunrise School",
                edition,
                Optional.of(SampleTenants.NOON),
                Optional.empty(),
                ZoneOffset.UTC,
                SampleTenants.NOON);
    }

    /** F48, F50, F51: 90 days, exclusive at both bounds. */
    @ParameterizedTest
    @EnumSource(names = {"BUSINESS", "ENTERPRISE"})
    void companies_have_ninety_days_of_grace(Edition edition) {
        Tenant tenant = ended(edition);
        Instant over = SampleTenants.NOON.plus(Duration.ofDays(90));

        assertThat(tenant.standing(SampleTenants.NOON.minusMillis(1))).isEqualTo(Standing.ACTIVE);
        assertThat(tenant.standing(SampleTenants.NOON)).isEqualTo(Standing.IN_GRACE);
        assertThat(tenant.standing(over.minusMillis(1))).isEqualTo(Standing.IN_GRACE);
        assertThat(tenant.standing(over)).isEqualTo(Standing.LAPSED);
        assertThat(tenant.graceEndsAt()).contains(over);
        assertThat(tenant.editionAt(over)).isEqualTo(edition);
        assertThat(Standing.ACTIVE.showsContent()).isTrue();
        assertThat(Standing.IN_GRACE.showsContent()).isFalse();
        assertThat(Standing.LAPSED.showsContent()).isFalse();
    }

    /** C13 */
    @ParameterizedTest
    @EnumSource(names = {"FREE", "MEMBER"})
    void free_and_member_editions_never_lose_what_they_have(Edition edition) {
        Tenant tenant = ended(edition);
        Instant later = SampleTenants.NOON.plus(Duration.ofDays(400));

        assertThat(tenant.standing(later)).isEqualTo(Standing.ACTIVE);
        assertThat(tenant.graceEndsAt()).isEmpty();
        assertThat(tenant.editionAt(SampleTenants.NOON.minusMillis(1))).isEqualTo(edition);
        assertThat(tenant.editionAt(SampleTenants.NOON)).isEqualTo(Edition.FREE);
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
