package io.reelkeep.bootstrap;

import io.reelkeep.bootstrap.time.MovableClock;
import io.reelkeep.bootstrap.time.TimeJump;
import io.reelkeep.persistence.tasks.Doorbell;
import io.reelkeep.persistence.tasks.ScheduledTask;
import io.reelkeep.persistence.tasks.TaskBoard;
import io.reelkeep.rest.admin.operation.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** What the operator sees of the inside. */
@ApplicationScoped
public class OperationWiring {
    @Produces
    @Singleton
    TestClock testClock(Clock clock, Optional<MovableClock> movable, TaskBoard board, Doorbell doorbell) {
        return new TimeJump(clock, movable, board, doorbell);
    }

    @Produces
    @Singleton
    io.reelkeep.rest.admin.operation.TaskBoard visibleTasks(TaskBoard board) {
        return limit -> board.waiting(limit).stream().map(OperationWiring::row).toList();
    }

    private static io.reelkeep.rest.admin.operation.TaskBoard.Row row(ScheduledTask scheduled) {
        // The house's own work is kept under a place holder.
        boolean nobodys = scheduled.task().tenant().value() == 1;
        return new io.reelkeep.rest.admin.operation.TaskBoard.Row(
                scheduled.task().kind().name().toLowerCase(Locale.ROOT),
                nobodys
                        ? Optional.empty()
                        : Optional.of(scheduled.task().tenant().toString()),
                scheduled.task().subject(),
                scheduled.due(),
                scheduled.running(),
                scheduled.failures(),
                scheduled.lastFailedAt());
    }
}
