package io.reelkeep.persistence.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What background work promises, on one make of database. */
@Timeout(30)
abstract class BackgroundWorkContract {
    private static final TenantId TENANT = new TenantId(7);
    private static final Task WATCH = new Task(TaskKind.WATCH_CAPTURE, TENANT, "17");
    private static final Task WRITE_OUT = new Task(TaskKind.MATERIALISE_FILE, TENANT, "17/2");
    private static final Task DELIVER = new Task(TaskKind.DELIVER_CALLBACK, TENANT, "9/1");

    private final TestDatabase database;
    private final TaskBoard board;
    private final OffsetClock clock = new OffsetClock(SampleTenants.NOON);
    private final Doorbell doorbell = new Doorbell();
    private final SchedulerOutbox outbox;
    private final Map<TaskKind, TaskHandler> handlers = new EnumMap<>(TaskKind.class);
    private final BlockingQueue<Task> ran = new LinkedBlockingQueue<>();
    private final BlockingQueue<Task> givenUp = new LinkedBlockingQueue<>();
    private BackgroundWork work;

    BackgroundWorkContract(TestDatabase database) {
        this.database = database;
        this.board = new TaskBoard(database.dataSource());
        this.outbox = new SchedulerOutbox(database.transactions().entities(), clock, database.transactions(), doorbell);
        this.work = work(true, Duration.ofHours(1), Backoff.USUAL);
        for (TaskKind kind : TaskKind.values()) {
            handle(kind, task -> Optional.empty());
        }
    }

    @AfterEach
    void close() {
        work.stop();
        database.close();
    }

    /** Polls so rarely that only the bell can be the cause of anything. */
    private BackgroundWork work(boolean alone, Duration polling, Backoff backoff) {
        var pace = new BackgroundWork.Pace(polling, Duration.ofMillis(200), Duration.ofSeconds(1), backoff);
        var settings = new BackgroundWork.Settings(1, 1, 1, "this node", alone, Executors.defaultThreadFactory(), pace);
        return new BackgroundWork(database.dataSource(), clock, settings, doorbell);
    }

    private void handle(TaskKind kind, Function<Task, Optional<Instant>> run) {
        handlers.put(kind, new TaskHandler() {
            @Override
            public Optional<Instant> run(Task task) {
                ran.add(task);
                return run.apply(task);
            }

            @Override
            public void giveUp(Task task) {
                givenUp.add(task);
            }
        });
    }

    /** The house's own work at the start is seen and forgotten. */
    private void start() throws InterruptedException {
        work.start(handlers);
        assertThat(List.of(next(ran).kind(), next(ran).kind()))
                .containsExactlyInAnyOrder(TaskKind.SWEEP, TaskKind.TEND_TENANTS);
    }

    private void put(Task task) {
        database.transactions().inOne(() -> outbox.put(task, clock.instant()));
    }

    private static Task next(BlockingQueue<Task> queue) throws InterruptedException {
        return Optional.ofNullable(queue.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private void untilIdle() throws InterruptedException {
        while (!board.isIdleAt(clock.instant())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void due_work_starts_with_the_commit_and_is_gone_when_done() throws Exception {
        start();

        put(WATCH);

        assertThat(next(ran)).isEqualTo(WATCH);
        untilIdle();
        assertThat(board.waiting(10)).isEmpty();
    }

    @Test
    void the_house_s_own_work_is_there_from_the_start_once() throws Exception {
        handle(TaskKind.SWEEP, task -> Optional.of(clock.instant().plus(Duration.ofMinutes(10))));
        handle(TaskKind.TEND_TENANTS, task -> Optional.of(clock.instant().plus(Duration.ofMinutes(20))));
        start();
        untilIdle();
        work.stop();
        work.start(handlers);

        assertThat(board.waiting(10))
                .extracting(ScheduledTask::task)
                .containsExactly(
                        new Task(TaskKind.SWEEP, new TenantId(1), "all"),
                        new Task(TaskKind.TEND_TENANTS, new TenantId(1), "all"));
    }

    @Test
    void a_returned_moment_has_the_same_task_done_again_when_the_clock_gets_there() throws Exception {
        Instant again = clock.instant().plus(Duration.ofMinutes(90));
        handle(TaskKind.WATCH_CAPTURE, task -> clock.instant().isBefore(again) ? Optional.of(again) : Optional.empty());
        start();
        put(WATCH);
        next(ran);
        untilIdle();
        assertThat(board.nextDue()).map(Instant::toEpochMilli).contains(again.toEpochMilli());

        clock.advance(Duration.ofMinutes(90));
        work.checkNow();

        assertThat(next(ran)).isEqualTo(WATCH);
    }

    @Test
    void a_failure_rests_a_second_then_two_and_is_seen() throws Exception {
        handle(TaskKind.WATCH_CAPTURE, task -> {
            throw new IllegalStateException("the disk is full");
        });
        start();
        Instant before = clock.instant();
        put(WATCH);
        next(ran);
        untilIdle();

        ScheduledTask waiting = board.waiting(1).get(0);
        assertThat(waiting.failures()).isEqualTo(1);
        assertThat(waiting.due())
                .isBetween(before.plusMillis(999), clock.instant().plusSeconds(1));

        clock.advance(Duration.ofSeconds(2));
        before = clock.instant();
        work.checkNow();
        next(ran);
        untilIdle();

        waiting = board.waiting(1).get(0);
        assertThat(waiting.failures()).isEqualTo(2);
        assertThat(waiting.due()).isAfter(before.plusMillis(1_998));
    }

    @Test
    void the_text_of_the_last_failure_is_kept() throws Exception {
        handle(TaskKind.MATERIALISE_FILE, task -> {
            throw new IllegalStateException("the disk is full");
        });
        start();
        put(WRITE_OUT);
        next(ran);

        while (board.waiting(1).get(0).lastFailure().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(board.waiting(1).get(0).lastFailure().orElseThrow()).contains("the disk is full");
    }

    @Test
    void after_the_last_try_it_is_given_up_and_gone() throws Exception {
        work = work(true, Duration.ofMillis(20), new Backoff(3, Duration.ofMillis(1), Duration.ofMillis(2)));
        handle(TaskKind.MATERIALISE_FILE, task -> {
            throw new IllegalStateException("hopeless");
        });
        start();

        put(WRITE_OUT);

        assertThat(next(givenUp)).isEqualTo(WRITE_OUT);
        untilIdle();
        assertThat(ran).hasSize(3);
        assertThat(givenUp).isEmpty();
        assertThat(board.waiting(10)).isEmpty();
    }

    @Test
    void callbacks_and_recordings_do_not_wait_behind_a_long_copy() throws Exception {
        var stitching = new CountDownLatch(1);
        handle(TaskKind.MATERIALISE_FILE, task -> {
            awaitQuietly(stitching);
            return Optional.empty();
        });
        start();
        put(WRITE_OUT);
        next(ran);

        put(DELIVER);
        put(WATCH);

        assertThat(new Task[] {next(ran), next(ran)}).containsExactlyInAnyOrder(DELIVER, WATCH);
        stitching.countDown();
    }

    @Test
    void what_ran_when_the_only_server_died_runs_again_at_once() throws Exception {
        putAndLetItsWorkerDie(WRITE_OUT, clock.instant());

        work.start(handlers);

        assertThat(new Task[] {next(ran), next(ran), next(ran)}).contains(WRITE_OUT);
    }

    @Test
    void what_another_node_was_doing_when_it_died_is_taken_over() throws Exception {
        work = work(false, Duration.ofMillis(20), Backoff.USUAL);
        putAndLetItsWorkerDie(WRITE_OUT, clock.instant());

        start();

        assertThat(next(ran)).isEqualTo(WRITE_OUT);
    }

    @Test
    void a_moved_clock_does_not_make_running_work_look_dead() throws Exception {
        var stitching = new CountDownLatch(1);
        handle(TaskKind.MATERIALISE_FILE, task -> {
            awaitQuietly(stitching);
            return Optional.empty();
        });
        work = work(false, Duration.ofMillis(20), Backoff.USUAL);
        start();
        put(WRITE_OUT);
        next(ran);

        clock.advance(Duration.ofDays(90));
        assertThat(ran.poll(1, TimeUnit.SECONDS)).isNull();

        stitching.countDown();
        untilIdle();
        assertThat(ran).isEmpty();
    }

    @Test
    void a_task_that_kills_its_worker_every_time_is_given_up() throws Exception {
        putAndLetItsWorkerDie(WRITE_OUT, clock.instant());
        update("update media_task set consecutive_failures = 14", Optional.empty());

        work.start(handlers);

        assertThat(next(givenUp)).isEqualTo(WRITE_OUT);
        untilIdle();
        assertThat(ran).doesNotContain(WRITE_OUT);
    }

    private void putAndLetItsWorkerDie(Task task, Instant lastHeartbeat) throws SQLException {
        put(task);
        update(
                "update media_task set picked = true, picked_by = 'dead', last_heartbeat = ?",
                Optional.of(lastHeartbeat));
    }

    private void update(String sql, Optional<Instant> moment) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (moment.isPresent()) {
                statement.setLong(1, moment.get().toEpochMilli());
            }
            statement.executeUpdate();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
