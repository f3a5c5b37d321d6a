package io.reelkeep.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** ASVS 6.3.1. */
final class TriesTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final Tries.Rule TWICE_A_MINUTE = new Tries.Rule(2, Duration.ofMinutes(1));

    private final Tries none = Tries.none(new Sha256("a".repeat(64)));

    private Tries after(int tries) {
        Tries now = none;
        for (int n = 0; n < tries; n++) {
            now = now.another(TWICE_A_MINUTE, NOON.plusSeconds(n));
        }
        return now;
    }

    @Test
    void are_exhausted_by_as_many_as_the_rule_allows() {
        assertThat(none.isExhausted(TWICE_A_MINUTE, NOON)).isFalse();
        assertThat(after(1).isExhausted(TWICE_A_MINUTE, NOON)).isFalse();
        assertThat(after(2).isExhausted(TWICE_A_MINUTE, NOON)).isTrue();
        assertThat(after(3).isExhausted(TWICE_A_MINUTE, NOON)).isTrue();
    }

    @Test
    void are_forgotten_a_while_after_the_first() {
        Instant end = NOON.plusSeconds(60);

        assertThat(after(2).isExhausted(TWICE_A_MINUTE, end.minusMillis(1))).isTrue();
        assertThat(after(2).isExhausted(TWICE_A_MINUTE, end)).isFalse();
        assertThat(after(2).another(TWICE_A_MINUTE, end).count()).isEqualTo(1);
        assertThat(after(2).another(TWICE_A_MINUTE, end.minusMillis(1)).count()).isEqualTo(3);
    }

    @Test
    void are_taken_back_one_by_one_or_forgiven() {
        assertThat(after(2).takenBack().count()).isEqualTo(1);
        assertThat(none.takenBack().count()).isZero();
        assertThat(after(2).forgiven().count()).isZero();
    }
}
