package io.reelkeep.domain.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ForAllTest {
    @Test
    void a_failure_names_the_seed_that_draws_the_sample_again() {
        var broken = new ArrayList<Integer>();

        assertThatThrownBy(() -> ForAll.samples(Random::nextInt, sample -> {
                    if (broken.isEmpty() && sample % 7 == 0) {
                        broken.add(sample);
                        throw new IllegalStateException("seven");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dforall.seed=")
                .hasMessageContaining(broken.get(0).toString())
                .hasRootCauseMessage("seven");
    }

    @Test
    void the_same_samples_are_drawn_every_time() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        ForAll.samples(20, Random::nextInt, first::add);
        ForAll.samples(20, Random::nextInt, second::add);

        assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
    }
}
