package io.reelkeep.persistence.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** The workers of one lane on this node. */
final class LaneWorkers {
    private static final Logger LOG = System.getLogger(LaneWorkers.class.getName());
    private static final int HOUSEKEEPERS = 3;

    private final Lane lane;
    private final Map<TaskKind, TaskHandler> handlers;
    private final TaskBoard board;
    private final Clock clock;
    private final BackgroundWork.Pace pace;
    private final Scheduler scheduler;
    private final List<ExecutorService> pools;

    LaneWorkers(
            Lane lane,
            DataSource dataSource,
            Clock clock,
            BackgroundWork.Settings settings,
            Map<TaskKind, TaskHandler> handlers) {
        this.lane = lane;
        this.handlers = handlers;
        this.board = new TaskBoard(dataSource);
        this.clock = clock;
        this.pace = settings.pace();
        int workers = settings.workersOf(lane);
        ExecutorService working = Executors.newFixedThreadPool(workers, settings.threads());
        ExecutorService polling = Executors.newSingleThreadExecutor(settings.threads());
        ScheduledExecutorService keepingHouse = Executors.newScheduledThreadPool(HOUSEKEEPERS, settings.threads());
        this.pools = List.of(working, polling, keepingHouse);
        this.scheduler = Scheduler.create(
                        dataSource, lane.kinds().stream().map(this::work).toArray(CustomTask[]::new))
                .tableName(lane.table())
                .schedulerName(new SchedulerName.Fixed(settings.node()))
                .threads(workers)
                .executorService(working)
                .dueExecutor(polling)
                .housekeeperExecutor(keepingHouse)
                .clock(clock::instant)
                .jdbcCustomization(new EpochMillisColumns())
                .serializer(new TaskText())
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(BackgroundWork.MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.patienceAtStop())
                // What fails is logged here, once and with the task's own words.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    void start() {
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
        pools.forEach(ExecutorService::shutdownNow);
    }

    void checkNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    Lane lane() {
        return lane;
    }

    /** Has {@code task} done unless it waits already. */
    void seed(Task task) {
        String text = TaskText.of(task);
        scheduler.scheduleIfNotExists(new TaskInstance<>(task.kind().name(), text, text), clock.instant());
    }

    private CustomTask<String> work(TaskKind kind) {
        return Tasks.custom(kind.name(), String.class)
                .onFailure((complete, operations) -> failed(kind, complete, operations))
                .onDeadExecution((complete, operations) -> revive(complete, operations))
                .execute((instance, context) -> run(TaskText.read(kind, instance.getData()), context.getExecution()));
    }

    private CompletionHandler<String> run(Task task, Execution execution) {
        if (pace.backoff().isUsedUp(execution.consecutiveFailures)) {
            // Only workers that died get this far: a task that kills its server must not do so for ever.
            return (complete, operations) -> giveUp(task, complete, operations);
        }
        Optional<Instant> again = handlerOf(task.kind()).run(task);
        return (complete, operations) ->
                again.ifPresentOrElse(due -> operations.reschedule(complete, due), operations::remove);
    }

    private void failed(TaskKind kind, ExecutionComplete complete, ExecutionOperations<String> operations) {
        Execution execution = complete.getExecution();
        Task task = TaskText.read(kind, (String) execution.taskInstance.getData());
        int failures = execution.consecutiveFailures + 1;
        if (pace.backoff().isUsedUp(failures)) {
            giveUp(task, complete, operations);
            return;
        }
        LOG.log(Level.WARNING, () -> describe("task failed and is tried again", task, failures, complete));
        operations.reschedule(complete, clock.instant().plus(pace.backoff().after(failures)));
        board.noteFailure(lane, kind.name(), execution.getId(), causeOf(complete));
    }

    private void giveUp(Task task, ExecutionComplete complete, ExecutionOperations<String> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        try {
            handlerOf(task.kind()).giveUp(task);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, describe("task could not be given up", task, failures, complete), failure);
            operations.reschedule(complete, clock.instant().plus(pace.backoff().longest()));
            return;
        }
        operations.remove();
        LOG.log(
                Level.ERROR,
                describe("task given up", task, failures, complete),
                complete.getCause().orElse(null));
    }

    /** A worker that still runs here only seems dead, to a clock that was moved. */
    private void revive(ExecutionComplete complete, ExecutionOperations<String> operations) {
        Execution dead = complete.getExecution();
        boolean runsHere = scheduler.getCurrentlyExecuting().stream()
                .anyMatch(running -> running.getExecution().equals(dead));
        if (!runsHere) {
            LOG.log(Level.WARNING, "task of a dead worker revived, task=" + dead.getTaskName() + ":" + dead.getId());
            operations.reschedule(complete, clock.instant());
        }
    }

    private TaskHandler handlerOf(TaskKind kind) {
        return Optional.ofNullable(handlers.get(kind))
                .orElseThrow(() -> new IllegalStateException("nobody handles " + kind));
    }

    private static String describe(String what, Task task, int failures, ExecutionComplete complete) {
        return what + ", kind=" + task.kind() + ", tenant=" + task.tenant() + ", subject=" + task.subject()
                + ", failures=" + failures + ", cause=" + causeOf(complete);
    }

    private static String causeOf(ExecutionComplete complete) {
        return complete.getCause().map(Throwable::toString).orElse("the worker died");
    }
}
