package io.reelkeep.bootstrap.start;

import io.reelkeep.application.capture.RenewWaiting;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.bootstrap.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Every two seconds, says that this process is here. Where nobody was, at the start or while the database was away, recorders that
 * could not reach us get the time to go on.
 */
@ApplicationScoped
public class AnswerRollCall implements StartStep {
    private static final System.Logger LOG = System.getLogger(AnswerRollCall.class.getName());
    private static final String NAME = ManagementFactory.getRuntimeMXBean().getName();

    @Inject
    private RollCall roll;

    @Inject
    private RenewWaiting waiting;

    @Inject
    private Settings settings;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "roll call";
    }

    @Override
    public Phase phase() {
        return Phase.RECOVERY;
    }

    @Override
    public void start() {
        if (settings.isEmbeddedDatabase()) {
            roll.startAlone();
        }
        waiting.renewIfDeserted();
        roll.join(NAME);
        long beat = RollCall.BEAT.toMillis();
        rounds = Optional.of(timer.scheduleWithFixedDelay(this::answer, beat, beat, TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        roll.leave();
    }

    /** Whatever is thrown out of here would end the rounds. */
    private void answer() {
        try {
            if (!roll.isHeard()) {
                waiting.renewIfDeserted();
            }
            roll.answer(NAME);
        } catch (DatabaseException away) {
            LOG.log(System.Logger.Level.DEBUG, "roll call not answered, is tried again", away);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "roll call not answered", ours);
        }
    }
}
