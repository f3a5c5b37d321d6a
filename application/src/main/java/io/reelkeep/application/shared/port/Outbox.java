package io.reelkeep.application.shared.port;

import java.time.Instant;

/** Takes on background work in the same transaction as the fact that calls for it: both are kept or neither is. */
public interface Outbox {
    /**
     * Has {@code task} done at {@code due}, or as soon after as possible, surviving any crash. A task that is already
     * waiting is left as it is.
     */
    void put(Task task, Instant due);
}
