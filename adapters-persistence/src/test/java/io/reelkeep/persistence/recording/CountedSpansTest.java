package io.reelkeep.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.ForAll;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedSpansTest {
    private static final long HOUR = CountedSpans.HOUR;
    private static final long DAY = CountedSpans.DAY;

    @Test
    void leaves_less_than_an_hour_at_either_end_to_be_counted() {
        ForAll.samples(CountedSpansTest::window, window -> {
            CountedSpans spans = CountedSpans.of(window[0], window[1]);

            assertThat(new long[] {
                        spans.from(), spans.hours(), spans.days(), spans.hoursAgain(), spans.rowsAgain(), spans.until()
                    })
                    .isSorted()
                    .startsWith(window[0])
                    .endsWith(window[1]);
            assertThat(spans.until() - spans.rowsAgain()).isLessThan(HOUR);
            assertThat(spans.hours() - spans.from()).isLessThan(2 * HOUR);
        });
    }

    @Test
    void parts_are_whole_hours_and_whole_days() {
        ForAll.samples(CountedSpansTest::window, window -> {
            CountedSpans spans = CountedSpans.of(window[0], window[1]);

            assertThat((spans.rowsAgain() - spans.hours()) % HOUR).isZero();
            assertThat((spans.hoursAgain() - spans.days()) % DAY).isZero();
            assertThat(spans.hoursAgain() == spans.days() || spans.days() % DAY == 0)
                    .isTrue();
            assertThat(spans.rowsAgain() == spans.hours() || spans.hours() % HOUR == 0)
                    .isTrue();
        });
    }

    @Test
    void a_month_from_noon_to_noon_is_thirty_days_and_two_halves() {
        long noon = 12 * HOUR;

        assertThat(CountedSpans.of(noon - 1, noon + 31 * DAY))
                .isEqualTo(new CountedSpans(noon - 1, noon, DAY, 31 * DAY, 31 * DAY + noon, 31 * DAY + noon));
    }

    @Test
    void every_part_knows_its_end() {
        CountedSpans spans = CountedSpans.of(HOUR - 7, 3 * DAY + HOUR + 7);

        assertThat(spans.endOf(HOUR - 7)).isEqualTo(HOUR);
        assertThat(spans.endOf(23 * HOUR)).isEqualTo(DAY);
        assertThat(spans.endOf(2 * DAY)).isEqualTo(3 * DAY);
        assertThat(spans.endOf(3 * DAY)).isEqualTo(3 * DAY + HOUR);
        assertThat(spans.endOf(3 * DAY + HOUR)).isEqualTo(3 * DAY + HOUR + 7);
    }

    @Test
    void a_day_can_be_had_in_hours() {
        assertThat(CountedSpans.inHours(-DAY, 0)).isEqualTo(new CountedSpans(-DAY, -DAY, 0, 0, 0, 0));
    }

    private static long[] window(Random random) {
        long from = random.nextLong(-3 * DAY, 3 * DAY);
        long length = random.nextBoolean() ? random.nextLong(0, 3 * HOUR) : random.nextLong(0, 40 * DAY);
        return new long[] {from, from + length};
    }
}
