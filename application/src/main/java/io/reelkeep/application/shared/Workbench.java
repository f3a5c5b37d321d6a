package io.reelkeep.application.shared;

import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.application.shared.port.Outbox;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every use case that changes something has at hand. */
public record Workbench(Transactions transactions, Outbox outbox, IdSource ids, Clock clock) {
    /** The time, to the millisecond: finer does not survive being stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Has {@code task} done as soon as the transaction is committed. */
    public void later(Task task) {
        outbox.put(task, now());
    }
}
