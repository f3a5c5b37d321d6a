package io.reelkeep.domain.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** F62 */
final class SearchWindowTest {
    private static final Instant FROM = SampleTenants.NOON;

    private static SearchWindow lasting(Duration length) {
        return new SearchWindow(FROM, FROM.plus(length));
    }

    @Test
    void up_to_thirty_one_days_are_accepted() {
        assertThat(lasting(Duration.ofDays(31).minusSeconds(1)).from()).isEqualTo(FROM);
        assertThat(lasting(Duration.ofDays(31)).to()).isEqualTo(FROM.plus(Duration.ofDays(31)));
    }

    @Test
    void longer_ones_are_refused() {
        assertRefused(Reason.WINDOW_TOO_LONG, () -> lasting(Duration.ofDays(31).plusSeconds(1)));
        assertRefused(Reason.WINDOW_TOO_LONG, () -> new SearchWindow(Instant.MIN, Instant.MAX));
    }

    @Test
    void an_instant_is_a_window_and_the_reverse_is_not() {
        assertThat(lasting(Duration.ZERO)).isNotNull();
        assertRefused(Reason.WINDOW_REVERSED, () -> lasting(Duration.ofSeconds(-1)));
    }
}
