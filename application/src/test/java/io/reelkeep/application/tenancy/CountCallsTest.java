package io.reelkeep.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two nodes that share a database. */
class CountCallsTest {
    private final Kit kit = new Kit();
    private final CountCalls here = node();
    private final CountCalls there = node();

    private CountCalls node() {
        return new CountCalls(kit.bench, kit.stores.nodeStores().callCounts());
    }

    private static boolean isLetThrough(CountCalls node, long callsPerMinute) {
        return node.count(new TenantId(1), "wecom", 7, callsPerMinute).isEmpty();
    }

    private static int letThrough(CountCalls node, int calls, long callsPerMinute) {
        int let = 0;
        for (int call = 0; call < calls; call++) {
            let += isLetThrough(node, callsPerMinute) ? 1 : 0;
        }
        return let;
    }

    @Test
    void calls_on_two_nodes_are_counted_together() {
        for (int call = 0; call < 5; call++) {
            assertThat(isLetThrough(here, 10)).isTrue();
            assertThat(isLetThrough(there, 10)).isTrue();
        }

        assertThat(isLetThrough(here, 10)).isFalse();
        assertThat(isLetThrough(there, 10)).isFalse();
    }

    @Test
    void never_is_a_call_too_many_let_through_and_hardly_one_too_few() {
        assertThat(letThrough(here, 1, 6_000)).isOne();

        assertThat(letThrough(there, 7_000, 6_000)).isEqualTo(6_000 - 60);
        assertThat(letThrough(here, 7_000, 6_000)).isEqualTo(60 - 1);
    }

    @Test
    void the_database_is_asked_once_for_a_hundredth_of_the_calls() {
        int before = kit.transactions.committed();

        letThrough(here, 600, 6_000);

        assertThat(kit.transactions.committed() - before).isEqualTo(10);
    }

    @Test
    void who_has_called_too_often_costs_no_question_until_the_minute_ends() {
        letThrough(here, 10, 10);
        int before = kit.transactions.committed();

        assertThat(letThrough(here, 1_000, 10)).isZero();

        assertThat(kit.transactions.committed()).isEqualTo(before);
    }

    @Test
    void the_minute_is_the_same_on_both_nodes() {
        letThrough(here, 10, 10);
        kit.clock.advance(Duration.ofSeconds(40));

        assertThat(there.count(new TenantId(1), "wecom", 7, 10)).contains(Duration.ofSeconds(20));
        kit.clock.advance(Duration.ofSeconds(20));
        assertThat(letThrough(there, 20, 10)).isEqualTo(10);
    }

    @Test
    void what_was_taken_and_not_needed_is_not_saved_up() {
        letThrough(here, 1, 6_000);
        kit.clock.advance(Duration.ofMinutes(1));

        assertThat(letThrough(here, 7_000, 6_000)).isEqualTo(6_000);
    }
}
