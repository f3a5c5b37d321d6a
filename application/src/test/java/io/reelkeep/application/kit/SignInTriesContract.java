package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Sha256;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link SignInTries} promises. */
public interface SignInTriesContract extends StoreContract {
    private static Sha256 somebody() {
        return new Sha256(String.format("%064x", SampleIds.next()));
    }

    private Tries kept(Sha256 whose) {
        return inOne(() -> stores().people().tries().lock(whose));
    }

    private void another(Sha256 whose) {
        SignInTries tries = stores().people().tries();
        tries.save(tries.lock(whose).another(Tries.OF_ONE_NAME, SampleTenants.NOON));
    }

    @Test
    default void nobody_has_tried_at_first() {
        Sha256 whose = somebody();

        assertThat(kept(whose)).isEqualTo(Tries.none(whose));
        assertThat(kept(whose)).isEqualTo(Tries.none(whose));
    }

    @Test
    default void counts_every_one_of_many_at_once() {
        Sha256 whose = somebody();

        twentyTimesInTwoThreads(() -> another(whose));

        assertThat(kept(whose).count()).isEqualTo(40);
    }

    @Test
    default void forgets_what_ended_before_that_moment_only() {
        Sha256 whose = somebody();
        inOne(() -> another(whose));
        var end = SampleTenants.NOON.plus(Duration.ofMinutes(15));

        inOne(() -> stores().people().tries().forgetBefore(end));
        assertThat(kept(whose).count()).isEqualTo(1);

        inOne(() -> stores().people().tries().forgetBefore(end.plusMillis(1)));
        assertThat(kept(whose).count()).isZero();
    }
}
