package io.reelkeep.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TsidIdSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void never_gives_an_id_twice_even_within_one_millisecond() {
        TsidIdSource ids = new TsidIdSource(CLOCK);

        long[] given = LongStream.generate(ids::next).limit(20_000).toArray();

        assertThat(LongStream.of(given).distinct().count()).isEqualTo(given.length);
        assertThat(given).isSorted();
    }

    @Test
    void gives_positive_numbers_of_at_most_19_digits() {
        long last = new TsidIdSource(Clock.fixed(Instant.parse("2089-01-01T00:00:00Z"), ZoneOffset.UTC)).next();

        assertThat(last).isPositive();
        assertThat(Long.toString(last)).hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void gives_later_times_greater_ids() {
        long now = new TsidIdSource(CLOCK).next();
        long later = new TsidIdSource(Clock.offset(CLOCK, Duration.ofSeconds(1))).next();

        assertThat(later).isGreaterThan(now);
    }
}
