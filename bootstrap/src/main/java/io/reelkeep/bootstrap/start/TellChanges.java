package io.reelkeep.bootstrap.start;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.rest.api.recording.ChangeListeners;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Every second, tells those who look on which recordings have changed. Costs nothing while nobody does. */
@ApplicationScoped
public class TellChanges implements StartStep {
    private static final System.Logger LOG = System.getLogger(TellChanges.class.getName());

    @Inject
    private ChangeListeners listeners;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "news of recordings";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        rounds = Optional.of(timer.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        listeners.end();
    }

    /** Whatever is thrown out of here would end the rounds. */
    private void tell() {
        try {
            listeners.round();
        } catch (DatabaseException away) {
            LOG.log(System.Logger.Level.DEBUG, "changes could not be looked for, is tried again", away);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "changes were not told", ours);
        }
    }
}
