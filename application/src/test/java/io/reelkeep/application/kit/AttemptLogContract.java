package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Attempts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.shared.port.AttemptLog} promises. */
public interface AttemptLogContract extends StoreContract {
    Instant NOON = SampleTenants.NOON;

    private static String key() {
        return "key" + SampleIds.next();
    }

    private Optional<Attempts> lock(String key) {
        return inOne(() -> stores().attempts().lock(key));
    }

    private void put(String key, Attempts attempts, Instant forgetAt) {
        inOne(() -> stores().attempts().put(key, attempts, forgetAt));
    }

    @Test
    default void keeps_what_was_counted_last() {
        String key = key();
        var first = new Attempts(3, NOON, 0, Optional.empty());
        var second = new Attempts(0, NOON.plusSeconds(1), 2, Optional.of(NOON.plusSeconds(60)));

        assertThat(lock(key)).isEmpty();
        put(key, first, NOON);
        assertThat(lock(key)).contains(first);
        put(key, second, NOON);
        assertThat(lock(key)).contains(second);

        inOne(() -> stores().attempts().remove(key));
        inOne(() -> stores().attempts().remove(key));
        assertThat(lock(key)).isEmpty();
    }

    @Test
    default void forgets_what_ended_before_the_given_time_only() {
        String past = key();
        String current = key();
        put(past, Attempts.none(NOON), NOON.minusMillis(1));
        put(current, Attempts.none(NOON), NOON);

        inOne(() -> stores().attempts().forgetBefore(NOON));

        assertThat(lock(past)).isEmpty();
        assertThat(lock(current)).isPresent();
    }

    @Test
    default void counts_each_of_two_who_guess_at_the_same_time() {
        String key = key();
        put(key, Attempts.none(NOON), NOON);

        twentyTimesInTwoThreads(() -> {
            Attempts known = stores().attempts().lock(key).orElseThrow();
            stores().attempts().put(key, new Attempts(known.wrong() + 1, NOON, 0, Optional.empty()), NOON);
        });

        assertThat(lock(key).orElseThrow().wrong()).isEqualTo(40);
    }
}
