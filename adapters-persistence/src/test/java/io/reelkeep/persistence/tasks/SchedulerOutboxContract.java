package io.reelkeep.persistence.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the outbox and the board promise, on one make of database. */
abstract class SchedulerOutboxContract {
    private static final Instant NOW = SampleTenants.NOON;
    private static final Task WRITE_OUT = new Task(TaskKind.MATERIALISE_FILE, new TenantId(7), "17/2");

    private final TestDatabase database;
    private final TaskBoard board;
    private final AtomicInteger rings = new AtomicInteger();
    private final SchedulerOutbox outbox;

    SchedulerOutboxContract(TestDatabase database) {
        this.database = database;
        this.board = new TaskBoard(database.dataSource());
        var doorbell = new Doorbell();
        doorbell.answeredBy(rings::incrementAndGet);
        this.outbox = new SchedulerOutbox(
                database.transactions().entities(), new HandClock(NOW), database.transactions(), doorbell);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(Task task, Instant due) {
        database.transactions().inOne(() -> outbox.put(task, due));
    }

    @Test
    void a_task_waits_with_the_fact_that_calls_for_it() {
        put(WRITE_OUT, NOW.plusSeconds(3));

        assertThat(board.waiting(10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.task()).isEqualTo(WRITE_OUT);
            assertThat(waiting.due()).isEqualTo(NOW.plusSeconds(3));
            assertThat(waiting.running()).isFalse();
            assertThat(waiting.failures()).isZero();
            assertThat(waiting.lastFailure()).isEmpty();
        });
    }

    @Test
    void a_rollback_takes_the_task_back_with_the_fact() {
        Tenant tenant = SampleTenants.tenant();

        assertThatThrownBy(() -> database.transactions().inOne(() -> {
                    database.stores().tenants().add(tenant);
                    outbox.put(WRITE_OUT, NOW);
                    throw new Refusal(Reason.NOT_PERMITTED, "no");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(board.waiting(10)).isEmpty();
        assertThat(rings).hasValue(0);
    }

    @Test
    void a_waiting_task_is_left_as_it_is_and_the_transaction_goes_on() {
        Tenant tenant = SampleTenants.tenant();
        put(WRITE_OUT, NOW.plusSeconds(3));

        database.transactions().inOne(() -> {
            outbox.put(WRITE_OUT, NOW);
            database.stores().tenants().add(tenant);
        });

        assertThat(board.waiting(10)).extracting(ScheduledTask::due).containsExactly(NOW.plusSeconds(3));
        assertThat(database.transactions()
                        .inOne(() -> database.stores().tenants().find(tenant.id())))
                .contains(tenant);
    }

    @Test
    void a_running_task_gets_another_one_behind_it() throws SQLException {
        put(WRITE_OUT, NOW);
        markRunning();

        put(WRITE_OUT, NOW.plusSeconds(1));
        put(WRITE_OUT, NOW.plusSeconds(2));

        assertThat(board.waiting(10)).extracting(ScheduledTask::running).containsExactly(true, false);
        assertThat(board.waiting(10)).extracting(ScheduledTask::task).containsExactly(WRITE_OUT, WRITE_OUT);
    }

    @Test
    void rings_after_the_commit_for_work_that_is_due() {
        database.transactions().inOne(() -> {
            outbox.put(WRITE_OUT, NOW);
            assertThat(rings).hasValue(0);
        });

        assertThat(rings).hasValue(1);
    }

    @Test
    void does_not_ring_for_work_to_come() {
        put(WRITE_OUT, NOW.plusMillis(1));

        assertThat(rings).hasValue(0);
    }

    @Test
    void the_board_shows_all_lanes_the_next_due_first() {
        var deliver = new Task(TaskKind.DELIVER_CALLBACK, new TenantId(7), "9/1");
        var watch = new Task(TaskKind.WATCH_CAPTURE, new TenantId(8), "17");
        put(WRITE_OUT, NOW.plusSeconds(2));
        put(deliver, NOW.plusSeconds(3));
        put(watch, NOW.plusSeconds(1));

        assertThat(board.waiting(2)).extracting(ScheduledTask::task).containsExactly(watch, WRITE_OUT);
        assertThat(board.nextDue()).contains(NOW.plusSeconds(1));
        assertThat(board.isIdleAt(NOW)).isTrue();
        assertThat(board.isIdleAt(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void the_board_is_idle_when_nothing_is_there() {
        assertThat(board.nextDue()).isEmpty();
        assertThat(board.isIdleAt(NOW)).isTrue();
    }

    @Test
    void the_board_is_not_idle_while_something_runs() throws SQLException {
        put(WRITE_OUT, NOW.plusSeconds(9));
        markRunning();

        assertThat(board.isIdleAt(NOW)).isFalse();
        assertThat(board.nextDue()).isEmpty();
    }

    private void markRunning() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update media_task set picked = true, picked_by = 'another node'");
        }
    }
}
