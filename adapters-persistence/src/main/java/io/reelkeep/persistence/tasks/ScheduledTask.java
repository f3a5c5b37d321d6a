package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.Task;
import java.time.Instant;
import java.util.Optional;

/**
 * A task as it stands.
 *
 * @param running somebody is doing it, or died while doing it
 * @param worker who
 * @param failures in a row, so far
 * @param lastFailure what the last of them was
 */
public record ScheduledTask(
        Task task,
        Instant due,
        boolean running,
        Optional<String> worker,
        int failures,
        Optional<Instant> lastFailedAt,
        Optional<String> lastFailure) {}
