package io.reelkeep.bootstrap.start;

import io.reelkeep.application.audit.SealAudit;
import io.reelkeep.application.shared.port.DatabaseException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Every three seconds, and at the stop, gives what was noted its place in the chains. A crash loses nothing of it. */
@ApplicationScoped
public class SealAuditNotes implements StartStep {
    private static final System.Logger LOG = System.getLogger(SealAuditNotes.class.getName());
    private static final int EVERY_SECONDS = 3;

    @Inject
    private SealAudit audit;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "audit notes";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        rounds = Optional.of(timer.scheduleWithFixedDelay(this::seal, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        seal();
    }

    /** Whatever is thrown out of here would end the rounds. */
    private void seal() {
        try {
            audit.seal();
        } catch (DatabaseException away) {
            LOG.log(System.Logger.Level.WARNING, "audit could not be sealed, is tried again", away);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "audit was not sealed", ours);
        }
    }
}
