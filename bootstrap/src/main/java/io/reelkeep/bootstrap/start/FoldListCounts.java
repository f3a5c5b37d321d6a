package io.reelkeep.bootstrap.start;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.recording.RecordingCounts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Every three seconds, folds what has come and gone into the counts of lists. On every node, for any may be away; lists are
 * right without it, and slower the more there is to fold.
 */
@ApplicationScoped
public class FoldListCounts implements StartStep {
    private static final System.Logger LOG = System.getLogger(FoldListCounts.class.getName());
    private static final int EVERY_SECONDS = 3;
    private static final int TENANTS = 1000;

    @Inject
    private Transactions transactions;

    @Inject
    private RecordingCounts counts;

    @Resource
    private ManagedScheduledExecutorService timer;

    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    @Override
    public String name() {
        return "list counts";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        rounds = Optional.of(timer.scheduleWithFixedDelay(this::fold, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void stop() {
        rounds.ifPresent(round -> round.cancel(false));
    }

    /** Whatever is thrown out of here would end the rounds. */
    private void fold() {
        try {
            transactions.inOne(() -> counts.waiting(TENANTS)).forEach(this::fold);
        } catch (DatabaseException away) {
            LOG.log(System.Logger.Level.WARNING, "counts of lists could not be folded, is tried again", away);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "counts of lists were not folded", ours);
        }
    }

    private void fold(TenantId tenant) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = transactions.inOne(() -> counts.fold(tenant));
        }
    }
}
