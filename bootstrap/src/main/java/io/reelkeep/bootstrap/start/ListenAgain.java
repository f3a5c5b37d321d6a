package io.reelkeep.bootstrap.start;

import io.reelkeep.application.capture.RenewWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives recorders that could not reach us the time to go on. */
@ApplicationScoped
public class ListenAgain implements StartStep {
    @Inject
    private RenewWaiting waiting;

    @Override
    public String name() {
        return "open captures";
    }

    @Override
    public Phase phase() {
        return Phase.RECOVERY;
    }

    @Override
    public void start() {
        waiting.renew();
    }
}
