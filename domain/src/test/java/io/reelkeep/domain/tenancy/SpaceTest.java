package io.reelkeep.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F4, F47, C13: how much each edition keeps. */
final class SpaceTest {
    private static final Instant END = SampleTenants.NOON;

    private static Tenant tenant(Edition edition, Optional<Long> quotaBytes) {
        Tenant known = SampleTenants.tenant(Optional.of(END));
        return new Tenant(
                known.id(), known.name(), edition, known.paidUntil(), quotaBytes, known.zone(), known.createdAt());
    }

    /** One below, at and one above. */
    @ParameterizedTest
    @CsvSource({
        "100, 60, 30, 9, true",
        "100, 60, 30, 10, true",
        "100, 60, 30, 11, false",
        "100, 100, 0, 0, true",
        "100, 101, 0, 0, false",
        "0, 0, 0, 1, false",
        "9223372036854775807, 1, 9223372036854775806, 0, true",
        "9223372036854775807, 1, 9223372036854775807, 0, false",
        "10, 1, 0, 9223372036854775807, false"
    })
    void what_is_used_and_reserved_leaves_the_rest(long quota, long used, long reserved, long more, boolean fits) {
        assertThat(new Space(Optional.of(quota), used, reserved).hasRoomFor(more))
                .isEqualTo(fits);
    }

    @Test
    void without_a_quota_there_is_always_room() {
        Space endless = new Space(Optional.empty(), Long.MAX_VALUE, Long.MAX_VALUE);

        assertThat(endless.hasRoomFor(Long.MAX_VALUE)).isTrue();
        assertThat(endless.percent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 0, 0", "200, 1, 0", "200, 199, 99", "200, 200, 100", "200, 201, 100", "200, 500, 250", "0, 7, 100"
    })
    void is_told_in_hundredths(long quota, long used, long percent) {
        assertThat(new Space(Optional.of(quota), used, 0).percent()).contains(percent);
    }

    /** F47 */
    @Test
    void a_member_has_twenty_gigabytes() {
        assertThat(tenant(Edition.MEMBER, Optional.empty()).quotaAt(END.minusMillis(1)))
                .contains(20L * 1024 * 1024 * 1024);
    }

    /** C13 */
    @Test
    void an_ended_member_has_what_free_has() {
        assertThat(tenant(Edition.MEMBER, Optional.empty()).quotaAt(END))
                .isEqualTo(Edition.FREE.spaceBytes())
                .contains(2L * 1024 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"FREE", "MEMBER", "BUSINESS", "ENTERPRISE"})
    void what_was_agreed_goes_before_the_edition(Edition edition) {
        assertThat(tenant(edition, Optional.of(0L)).quotaAt(END)).contains(0L);
        assertThat(tenant(edition, Optional.empty()).quotaAt(END).isPresent()).isEqualTo(!edition.isForCompanies());
    }
}
