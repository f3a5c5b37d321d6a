package io.reelkeep.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.bootstrap.start.StartStep.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartSequenceTest {
    @Test
    void goes_by_phase_and_within_a_phase_by_name() {
        List<StartStep> steps = List.of(
                new Named("workers", Phase.BACKGROUND),
                new Named("sweep", Phase.RECOVERY),
                new Named("alarm", Phase.BACKGROUND),
                new Named("schema", Phase.SCHEMA));

        assertThat(StartSequence.inOrder(steps))
                .extracting(StartStep::name)
                .containsExactly("schema", "sweep", "alarm", "workers");
    }

    private record Named(String name, Phase phase) implements StartStep {
        @Override
        public void start() {}
    }
}
