package io.reelkeep.bootstrap.start;

import io.reelkeep.rest.media.MediaStreams;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Once a minute, ends the streams of viewers who have stopped reading. Concerns only this process's own connections. */
@ApplicationScoped
public class EndIdleStreams implements StartStep {
    @Inject
    private MediaStreams streams;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "idle streams";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        rounds = Optional.of(timer.scheduleAtFixedRate(streams::endIdle, 1, 1, TimeUnit.MINUTES));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
    }
}
