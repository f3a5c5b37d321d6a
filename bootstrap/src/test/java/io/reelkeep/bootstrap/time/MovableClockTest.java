package io.reelkeep.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock REAL = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void shows_the_real_time_until_it_is_moved() {
        assertThat(clock().instant()).isEqualTo(NOW);
    }

    @Test
    void moves_forward_step_by_step() {
        MovableClock clock = clock();

        clock.advance(Duration.ofDays(90));
        clock.advance(Duration.ofMillis(1));

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(90)).plusMillis(1));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(90).plusMillis(1));
    }

    @Test
    void stays_ahead_after_a_restart() {
        clock().advance(Duration.ofDays(31));

        assertThat(clock().instant()).isEqualTo(NOW.plus(Duration.ofDays(31)));
    }

    @Test
    void does_not_go_back() {
        assertThatThrownBy(() -> clock().advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moves_with_all_its_zones() {
        MovableClock clock = clock();
        Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));

        clock.advance(Duration.ofHours(1));

        assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(shanghai.instant()).isEqualTo(clock.instant());
    }

    private MovableClock clock() {
        return MovableClock.kept(folder.resolve("test-clock"), REAL);
    }
}
