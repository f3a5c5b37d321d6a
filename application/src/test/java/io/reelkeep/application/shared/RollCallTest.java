package io.reelkeep.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.kit.InMemoryNodes;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.domain.kit.SampleTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollCallTest {
    private final HandClock clock = new HandClock(SampleTenants.NOON);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Nodes nodes = new InMemoryNodes(transactions);
    private final RollCall first = node(1);
    private final RollCall second = node(2);
    private long nanos;

    private RollCall node(int seed) {
        return new RollCall(transactions, nodes, clock, () -> nanos, new Random(seed)::nextLong);
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos += time.toNanos();
    }

    private boolean isAlive(RollCall seenBy, RollCall other) {
        return transactions.inOne(() -> seenBy.isAlive(other.life()));
    }

    private boolean isDeserted() {
        return transactions.inOne(second::wasDeserted);
    }

    @Test
    void has_no_number_before_it_joins() {
        assertThatThrownBy(first::number).isInstanceOf(IllegalStateException.class);
        assertThat(first.isHeard()).isFalse();
    }

    @Test
    void no_two_have_the_same_number_even_if_they_draw_alike() {
        RollCall twin = node(1 << 20);
        first.join("a");
        twin.join("b");
        second.join("c");

        assertThat(new int[] {first.number(), twin.number(), second.number()}).doesNotHaveDuplicates();
    }

    @Test
    void the_last_free_number_is_found_and_after_it_there_is_none() {
        Instant now = clock.instant();
        transactions.inOne(() -> IntStream.range(0, Nodes.NUMBERS)
                .filter(number -> number != 511)
                .forEach(number -> nodes.add(new Nodes.Node(number + 1L, number, "n", now, false))));

        first.join("a");

        assertThat(first.number()).isEqualTo(511);
        assertThatThrownBy(() -> second.join("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_number_rests_for_ten_minutes() {
        first.join("a");
        first.leave();
        pass(Duration.ofMinutes(10));
        second.join("b");
        assertThat(transactions.inOne(nodes::list)).hasSize(2);

        pass(Duration.ofMillis(1));
        node(3).join("c");

        assertThat(transactions.inOne(nodes::list)).extracting(Nodes.Node::name).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whoever_was_not_heard_of_for_eight_seconds_counts_as_dead_until_it_is_heard_again() {
        first.join("a");
        pass(Duration.ofSeconds(8));
        assertThat(isAlive(second, first)).isTrue();
        assertThat(first.isHeard()).isTrue();

        pass(Duration.ofMillis(1));
        assertThat(isAlive(second, first)).isFalse();
        assertThat(first.isHeard()).isFalse();
        assertThat(isDeserted()).isTrue();

        first.answer("a");
        assertThat(isAlive(second, first)).isTrue();
        assertThat(first.isHeard()).isTrue();
        assertThat(isDeserted()).isFalse();
    }

    @Test
    void nobody_takes_itself_for_dead() {
        first.join("a");
        pass(Duration.ofHours(1));

        assertThat(isAlive(first, first)).isTrue();
    }

    @Test
    void who_has_left_is_not_waited_for() {
        first.join("a");
        first.leave();

        assertThat(isAlive(second, first)).isFalse();
    }

    @Test
    void who_starts_alone_takes_over_from_everybody() {
        first.join("a");

        second.startAlone();

        assertThat(isAlive(second, first)).isFalse();
        assertThat(isDeserted()).isTrue();
    }

    @Test
    void who_was_forgotten_joins_anew() {
        first.join("a");
        pass(Duration.ofMinutes(11));
        second.join("b");

        first.answer("a");

        assertThat(isAlive(second, first)).isTrue();
        assertThat(first.number()).isNotEqualTo(second.number());
    }
}
