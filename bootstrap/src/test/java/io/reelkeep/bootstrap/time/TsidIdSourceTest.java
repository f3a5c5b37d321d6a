package io.reelkeep.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TsidIdSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void never_gives_an_id_twice_even_within_one_millisecond() {
        TsidIdSource ids = new TsidIdSource(CLOCK, () -> 7);

        long[] given = LongStream.generate(ids::next).limit(20_000).toArray();

        assertThat(LongStream.of(given).distinct().count()).isEqualTo(given.length);
        assertThat(given).isSorted();
    }

    @Test
    void two_nodes_never_make_the_same_id_though_their_clocks_stand_still() {
        var one = new TsidIdSource(CLOCK, () -> 7);
        var other = new TsidIdSource(CLOCK, () -> 8);

        LongStream given = LongStream.concat(
                LongStream.generate(one::next).limit(4_000),
                LongStream.generate(other::next).limit(4_000));

        assertThat(given.distinct().count()).isEqualTo(8_000);
    }

    @Test
    void a_new_number_makes_new_ids() {
        var number = new AtomicInteger(7);
        var ids = new TsidIdSource(CLOCK, number::get);
        long before = ids.next();

        number.set(8);

        assertThat(ids.next() >> 12 & 0x3ff).isEqualTo(8);
        assertThat(before >> 12 & 0x3ff).isEqualTo(7);
    }

    @Test
    void gives_positive_numbers_of_at_most_19_digits() {
        long last =
                new TsidIdSource(Clock.fixed(Instant.parse("2089-01-01T00:00:00Z"), ZoneOffset.UTC), () -> 1023).next();

        assertThat(last).isPositive();
        assertThat(Long.toString(last)).hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void gives_later_times_greater_ids() {
        long now = new TsidIdSource(CLOCK, () -> 7).next();
        long later = new TsidIdSource(Clock.offset(CLOCK, Duration.ofSeconds(1)), () -> 7).next();

        assertThat(later).isGreaterThan(now);
    }
}
