package io.reelkeep.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.capture.RolloverRule.Span;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F129 */
final class RolloverRuleTest {
    private static final RolloverRule RULE = RolloverRule.NINETY_MINUTES;

    private static List<Segment> each(Duration length, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> SampleCaptures.segment(number, SampleTenants.NOON, length))
                .toList();
    }

    private static List<Segment> minutes(int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(index ->
                        SampleCaptures.segment(index + 1, SampleTenants.NOON, Duration.ofMinutes(minutes[index])))
                .toList();
    }

    @Test
    void exactly_ninety_minutes_are_one_file() {
        assertThat(RULE.cut(minutes(30, 30, 30))).containsExactly(new Span(1, 3));
    }

    @Test
    void one_millisecond_more_begins_another() {
        List<Segment> segments = new ArrayList<>(minutes(30, 30));
        segments.add(SampleCaptures.segment(
                3, SampleTenants.NOON, Duration.ofMinutes(30).plusMillis(1)));

        assertThat(RULE.cut(segments)).containsExactly(new Span(1, 2), new Span(3, 3));
    }

    @Test
    void one_millisecond_less_stays_one() {
        List<Segment> segments = new ArrayList<>(minutes(30, 30));
        segments.add(SampleCaptures.segment(
                3, SampleTenants.NOON, Duration.ofMinutes(30).minusMillis(1)));

        assertThat(RULE.cut(segments)).containsExactly(new Span(1, 3));
    }

    @Test
    void a_segment_above_the_limit_is_a_file_of_its_own() {
        assertThat(RULE.cut(minutes(1, 200, 1))).containsExactly(new Span(1, 1), new Span(2, 2), new Span(3, 3));
    }

    @Test
    void nothing_gives_no_file() {
        assertThat(RULE.cut(List.of())).isEmpty();
        assertThat(RULE.cutFull(List.of(), 1)).isEmpty();
    }

    @Test
    void only_recorded_time_counts_not_what_is_missing_in_between() {
        assertThat(RULE.cut(each(Duration.ofMinutes(45), 1, 100))).containsExactly(new Span(1, 100));
    }

    @Test
    void a_full_file_is_cut_off_once_the_segment_after_it_is_there() {
        assertThat(RULE.cutFull(minutes(60, 30), 1)).isEmpty();
        assertThat(RULE.cutFull(minutes(60, 30, 1), 1)).containsExactly(new Span(1, 2));
    }

    @Test
    void nothing_is_cut_off_across_a_hole() {
        assertThat(RULE.cutFull(each(Duration.ofMinutes(60), 1, 3, 4, 5), 1)).isEmpty();
        assertThat(RULE.cutFull(each(Duration.ofMinutes(60), 2, 3, 4), 1)).isEmpty();
    }

    @Test
    void what_was_cut_off_before_is_not_looked_at() {
        assertThat(RULE.cutFull(each(Duration.ofMinutes(60), 1, 2, 3, 4), 3)).containsExactly(new Span(3, 3));
    }

    @Test
    void files_cover_what_arrived_without_overlap_and_within_the_limit() {
        ForAll.samples(RolloverRuleTest::someSegments, segments -> {
            List<Span> spans = RULE.cut(segments);

            List<Integer> covered = spans.stream()
                    .flatMap(span -> segments.stream()
                            .map(Segment::number)
                            .filter(number -> number >= span.first() && number <= span.last()))
                    .toList();
            assertThat(covered).isEqualTo(segments.stream().map(Segment::number).toList());
            spans.forEach(
                    span -> assertThat(length(segments, span) <= RULE.limit().toMillis() || span.first() == span.last())
                            .isTrue());
        });
    }

    @Test
    void no_file_could_have_taken_the_next_segment_too() {
        ForAll.samples(RolloverRuleTest::someSegments, segments -> {
            List<Span> spans = RULE.cut(segments);
            for (int index = 0; index + 1 < spans.size(); index++) {
                int next = spans.get(index + 1).first();
                assertThat(length(segments, new Span(spans.get(index).first(), next)))
                        .isGreaterThan(RULE.limit().toMillis());
            }
        });
    }

    @Test
    void cutting_off_early_and_sealing_later_gives_the_same_files_as_sealing_alone() {
        ForAll.samples(RolloverRuleTest::unbrokenSegments, segments -> {
            Capture capture = SampleCaptures.open();
            for (int upTo = 1; upTo <= segments.size(); upTo++) {
                capture.rollOver(segments.subList(0, upTo), RULE);
            }
            capture.seal(segments, RULE);

            assertThat(capture.parts())
                    .extracting(part -> new Span(part.firstSegment(), part.lastSegment()))
                    .isEqualTo(RULE.cut(segments));
        });
    }

    private static long length(List<Segment> segments, Span span) {
        return segments.stream()
                .filter(segment -> segment.number() >= span.first() && segment.number() <= span.last())
                .mapToLong(segment -> segment.length().toMillis())
                .sum();
    }

    private static List<Segment> someSegments(Random random) {
        return segments(random, 5);
    }

    private static List<Segment> unbrokenSegments(Random random) {
        return segments(random, 1);
    }

    private static List<Segment> segments(Random random, int longestJump) {
        var segments = new ArrayList<Segment>();
        Instant at = SampleTenants.NOON;
        int number = 0;
        for (int count = random.nextInt(30); count > 0; count--) {
            number += 1 + random.nextInt(longestJump);
            Duration length = Duration.ofSeconds(1 + random.nextInt(random.nextInt(10) == 0 ? 9_000 : 1_500));
            segments.add(SampleCaptures.segment(number, at, length));
            at = at.plus(length);
        }
        return segments;
    }

    @Test
    void a_limit_is_positive() {
        assertThatThrownBy(() -> new RolloverRule(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
