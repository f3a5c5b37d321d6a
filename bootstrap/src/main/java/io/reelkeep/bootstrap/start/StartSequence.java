package io.reelkeep.bootstrap.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Runs the start steps in order, and undoes them in the reverse order. */
@ApplicationScoped
public class StartSequence {
    private static final System.Logger LOG = System.getLogger(StartSequence.class.getName());

    @Inject
    @Any
    private Instance<StartStep> steps;

    private final Deque<StartStep> started = new ArrayDeque<>();
    private volatile boolean complete;

    void start() {
        for (StartStep step : inOrder(steps.stream().toList())) {
            step.start();
            started.push(step);
            LOG.log(Level.INFO, "started, step={0}", step.name());
        }
        complete = true;
    }

    void stop() {
        complete = false;
        while (!started.isEmpty()) {
            StartStep step = started.pop();
            try {
                step.stop();
                LOG.log(Level.INFO, "stopped, step={0}", step.name());
            } catch (RuntimeException failure) {
                // The others must still get their chance to stop.
                LOG.log(Level.ERROR, "not stopped in good order, step=" + step.name(), failure);
            }
        }
    }

    boolean isComplete() {
        return complete;
    }

    static List<StartStep> inOrder(List<StartStep> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(StartStep::phase).thenComparing(StartStep::name))
                .toList();
    }
}
