package io.reelkeep.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageEventTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0, 7, 0",
        "0, 1000, 7, 7, 1000",
        "0, 1000, 9, 7, 1000",
        "250, 500, 1, 2, 375",
        "1000, 1000, 1, 1, 1000"
    })
    void a_share_of_the_bytes_is_a_place_in_the_stretch(int from, int to, long delivered, long size, int reached) {
        assertThat(new Stretch(from, to).reachedAt(delivered, size)).isEqualTo(reached);
    }

    @Test
    void a_file_of_terabytes_does_not_overflow() {
        assertThat(Stretch.WHOLE.reachedAt(Long.MAX_VALUE / 2, Long.MAX_VALUE)).isEqualTo(500);
    }

    @Test
    void sightings_join_in_any_order() {
        var first = new Sighting(NOON, NOON.plusSeconds(5), 900);
        var second = new Sighting(NOON.plusSeconds(2), NOON.plusSeconds(7), 100);

        assertThat(first.and(second))
                .isEqualTo(second.and(first))
                .isEqualTo(new Sighting(NOON, NOON.plusSeconds(7), 900));
    }

    @Test
    void refuses_nonsense() {
        assertThatThrownBy(() -> new Sighting(NOON, NOON.minusMillis(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sighting(NOON, NOON, 1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stretch(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientKey("1.2.3.4")).isInstanceOf(IllegalArgumentException.class);
    }
}
