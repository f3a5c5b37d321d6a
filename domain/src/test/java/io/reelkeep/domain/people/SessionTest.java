package io.reelkeep.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** ASVS 7.3.1, 7.3.2. */
final class SessionTest {
    private static final Instant NOON = SampleTenants.NOON;

    private final Session session = Session.started(
            new SessionId(1),
            new SignedIn(new TenantId(1), new UserId("alice")),
            Session.Method.PASSWORD,
            new Sha256("a".repeat(64)),
            NOON);

    @Test
    void is_over_twelve_hours_after_its_last_use() {
        Instant end = NOON.plus(Duration.ofHours(12));

        assertThat(session.isOver(end.minusMillis(1))).isFalse();
        assertThat(session.isOver(end)).isTrue();
        assertThat(session.isOver(end.plusMillis(1))).isTrue();
    }

    @Test
    void is_over_after_seven_days_however_much_it_is_used() {
        Instant end = NOON.plus(Duration.ofDays(7));
        Session used = session.used(end.minusSeconds(1)).orElseThrow();

        assertThat(used.isOver(end.minusMillis(1))).isFalse();
        assertThat(used.isOver(end)).isTrue();
        assertThat(used.endsAt()).isEqualTo(end);
    }

    @Test
    void notes_a_use_once_a_minute() {
        assertThat(session.used(NOON.plusMillis(59_999))).isEmpty();
        assertThat(session.used(NOON.plusMillis(60_000)))
                .hasValueSatisfying(used -> assertThat(used.lastUsedAt()).isEqualTo(NOON.plusMillis(60_000)));
    }
}
