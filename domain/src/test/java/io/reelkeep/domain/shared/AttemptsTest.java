package io.reelkeep.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Attempts.Limit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** ASVS 6.3.1: guessing is slowed down, and more and more so. */
final class AttemptsTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final Limit LIMIT =
            new Limit(3, Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(100));

    private static Attempts wrong(Attempts attempts, int times, Instant now) {
        Attempts after = attempts;
        for (int i = 0; i < times; i++) {
            after = after.afterWrong(LIMIT, now);
        }
        return after;
    }

    @Test
    void tells_how_many_guesses_are_left_before_the_next_pause() {
        assertThat(Attempts.none(NOON).left(LIMIT, NOON)).isEqualTo(3);
        assertThat(wrong(Attempts.none(NOON), 2, NOON).left(LIMIT, NOON)).isEqualTo(1);
        assertThat(wrong(Attempts.none(NOON), 3, NOON).left(LIMIT, NOON)).isZero();
        assertThat(wrong(Attempts.none(NOON), 3, NOON).left(LIMIT, NOON.plusSeconds(30)))
                .isEqualTo(3);
        assertThat(wrong(Attempts.none(NOON), 2, NOON).left(LIMIT, NOON.plusSeconds(60)))
                .isEqualTo(3);
    }

    @Test
    void one_below_the_limit_is_listened_to_and_at_the_limit_not() {
        assertThat(wrong(Attempts.none(NOON), 2, NOON).listensAt(NOON)).isTrue();

        Attempts shut = wrong(Attempts.none(NOON), 3, NOON);

        assertThat(shut.listensAt(NOON)).isFalse();
        assertThat(shut.listensAt(NOON.plusSeconds(30).minusMillis(1))).isFalse();
        assertThat(shut.listensAt(NOON.plusSeconds(30))).isTrue();
    }

    @Test
    void each_pause_is_twice_as_long_up_to_the_longest() {
        Instant second = NOON.plusSeconds(30);
        Attempts twice = wrong(wrong(Attempts.none(NOON), 3, NOON), 3, second);
        assertThat(twice.shutUntil()).contains(second.plusSeconds(60));

        Instant third = second.plusSeconds(60);
        Attempts thrice = wrong(twice, 3, third);
        assertThat(thrice.shutUntil()).contains(third.plusSeconds(100));
    }

    @Test
    void wrong_ones_count_within_their_time_only() {
        Attempts two = wrong(Attempts.none(NOON), 2, NOON);

        assertThat(wrong(two, 1, NOON.plusSeconds(60).minusMillis(1)).shutUntil())
                .isPresent();
        assertThat(wrong(two, 1, NOON.plusSeconds(60)).shutUntil()).isEmpty();
    }

    @Test
    void after_long_quiet_the_pauses_are_forgotten() {
        Attempts shut = wrong(Attempts.none(NOON), 3, NOON);
        Instant later = NOON.plus(LIMIT.memory());

        assertThat(wrong(shut, 3, later.minusMillis(1)).pauses()).isEqualTo(2);
        assertThat(wrong(shut, 3, later).pauses()).isEqualTo(1);
    }
}
