package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.tenancy.port.Nonces} promises. */
public interface NoncesContract extends StoreContract {
    private boolean remember(String nonce, Instant until) {
        return inOne(() -> stores().nonces().remember(nonce, until));
    }

    @Test
    default void remembers_a_text_once() {
        String nonce = "n" + SampleIds.next();

        assertThat(remember(nonce, SampleTenants.NOON)).isTrue();
        assertThat(remember(nonce, SampleTenants.NOON)).isFalse();
        assertThat(remember(nonce + "0", SampleTenants.NOON)).isTrue();
    }

    @Test
    default void goes_on_in_the_same_transaction_after_a_repeat() {
        String nonce = "n" + SampleIds.next();
        remember(nonce, SampleTenants.NOON);

        List<Boolean> answers = inOne(() -> List.of(
                stores().nonces().remember(nonce, SampleTenants.NOON),
                stores().nonces().remember(nonce + "x", SampleTenants.NOON)));

        assertThat(answers).containsExactly(false, true);
    }

    @Test
    default void forgets_what_ended_before_the_given_time_only() {
        String past = "past" + SampleIds.next();
        String current = "current" + SampleIds.next();
        remember(past, SampleTenants.NOON.minusMillis(1));
        remember(current, SampleTenants.NOON);

        inOne(() -> stores().nonces().forgetBefore(SampleTenants.NOON));

        assertThat(remember(past, SampleTenants.NOON)).isTrue();
        assertThat(remember(current, SampleTenants.NOON)).isFalse();
    }

    @Test
    default void keeps_a_text_of_five_hundred_characters() {
        String nonce = SampleIds.next() + "界".repeat(200) + "x".repeat(280);

        assertThat(remember(nonce, SampleTenants.NOON)).isTrue();
        assertThat(remember(nonce, SampleTenants.NOON)).isFalse();
    }

    @Test
    default void of_two_at_the_same_time_one_is_first() {
        String nonce = "race" + SampleIds.next();
        var answers = new CopyOnWriteArrayList<Boolean>();

        twentyTimesInTwoThreads(() -> answers.add(stores().nonces().remember(nonce, SampleTenants.NOON)));

        assertThat(Collections.frequency(answers, true)).isEqualTo(1);
    }
}
