package io.reelkeep.bootstrap.start;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.usage.KeepUsage;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Every three seconds, and at the stop, keeps what was noted of viewers. A crash loses what was noted since. */
@ApplicationScoped
public class KeepUsageNotes implements StartStep {
    private static final System.Logger LOG = System.getLogger(KeepUsageNotes.class.getName());
    private static final int EVERY_SECONDS = 3;

    @Inject
    private KeepUsage usage;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "usage notes";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        rounds = Optional.of(timer.scheduleWithFixedDelay(this::keep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        keep();
    }

    /** Whatever is thrown out of here would end the rounds. */
    private void keep() {
        try {
            usage.keep();
        } catch (DatabaseException away) {
            LOG.log(System.Logger.Level.WARNING, "usage could not be kept, is tried again", away);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "usage was lost", ours);
        }
    }
}
