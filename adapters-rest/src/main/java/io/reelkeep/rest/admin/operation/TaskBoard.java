package io.reelkeep.rest.admin.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the work in the background: what waits, what runs, what failed and is tried again. */
public interface TaskBoard {
    /** The first {@code limit} by when they are due. */
    List<Row> rows(int limit);

    /**
     * One task.
     *
     * @param kind what is to be done, in lower case
     * @param tenant empty for work that belongs to nobody in particular
     * @param subject what it is about, e.g. a capture id
     * @param failures in a row
     */
    record Row(
            String kind,
            Optional<String> tenant,
            String subject,
            Instant dueAt,
            boolean isRunning,
            int failures,
            Optional<Instant> lastFailedAt) {}
}
