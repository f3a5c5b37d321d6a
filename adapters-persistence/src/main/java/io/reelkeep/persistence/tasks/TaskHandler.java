package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.Task;
import java.time.Instant;
import java.util.Optional;

/** Does one kind of background work. May be called twice for the same task, also at the same time. */
public interface TaskHandler {
    /**
     * Does the work, outside any transaction; an exception has it tried again, later each time.
     *
     * @return when the task is due again; empty when it is done
     */
    Optional<Instant> run(Task task);

    /** Every try has failed, and there will be no other. */
    void giveUp(Task task);
}
