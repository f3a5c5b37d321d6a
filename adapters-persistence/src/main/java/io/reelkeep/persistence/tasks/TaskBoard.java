package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.shared.Checks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What background work there is, of all nodes and tenants. Reads outside of any transaction. */
public final class TaskBoard {
    private static final int MAX_FAILURE = 1000;

    private static final String RELEASE = """
            update %s set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                consecutive_failures = coalesce(consecutive_failures, 0) + 1
            where picked = true
            """;

    private final DataSource dataSource;

    public TaskBoard(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What waits or runs, the next due first. */
    public List<ScheduledTask> waiting(int limit) {
        String all = """
                select task_name, task_data, execution_time, picked, picked_by, consecutive_failures,
                       last_failure, last_failure_text
                from (select * from recording_task union all select * from media_task
                      union all select * from leisure_task union all select * from callback_task) task
                order by execution_time, task_name, task_instance
                fetch first ? rows only
                """;
        return query(all, statement -> statement.setInt(1, limit), TaskBoard::scheduledTask);
    }

    /** When the next task is due that nobody is doing; empty when there is none. */
    public Optional<Instant> nextDue() {
        String earliest = """
                select min(execution_time) from (
                    select execution_time from recording_task where picked = false
                    union all select execution_time from media_task where picked = false
                    union all select execution_time from leisure_task where picked = false
                    union all select execution_time from callback_task where picked = false) task
                """;
        return query(earliest, statement -> {}, rows -> moment(rows, 1)).get(0);
    }

    /** Whether nothing runs and nothing is due at {@code now}. */
    public boolean isIdleAt(Instant now) {
        String busy = """
                select count(*) from (
                    select execution_time from recording_task where picked = true or execution_time <= ?
                    union all select execution_time from media_task where picked = true or execution_time <= ?
                    union all select execution_time from leisure_task where picked = true or execution_time <= ?
                    union all select execution_time from callback_task where picked = true or execution_time <= ?) task
                """;
        Binding until = statement -> {
            for (int table = 1; table <= Lane.values().length; table++) {
                statement.setLong(table, now.toEpochMilli());
            }
        };
        return query(busy, until, rows -> rows.getLong(1)).get(0) == 0;
    }

    /** Writes down why a task failed, for people. */
    void noteFailure(Lane lane, String kind, String instance, String failure) {
        String note = lane.sql("update %s set last_failure_text = ? where task_name = ? and task_instance = ?");
        update(note, statement -> {
            statement.setString(1, Checks.storable(failure, MAX_FAILURE));
            statement.setString(2, kind);
            statement.setString(3, instance);
        });
    }

    /** Frees what was running when the last process ended: nobody else works on this database. Counts as a failure. */
    void releaseAll() {
        for (Lane lane : Lane.values()) {
            update(lane.sql(RELEASE), statement -> {});
        }
    }

    private static ScheduledTask scheduledTask(ResultSet row) throws SQLException {
        TaskKind kind = TaskKind.valueOf(row.getString("task_name"));
        return new ScheduledTask(
                TaskText.read(kind, TaskText.text(row.getBytes("task_data"))),
                Instant.ofEpochMilli(row.getLong("execution_time")),
                row.getBoolean("picked"),
                Optional.ofNullable(row.getString("picked_by")),
                row.getInt("consecutive_failures"),
                moment(row, row.findColumn("last_failure")),
                Optional.ofNullable(row.getString("last_failure_text")));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long epochMillis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(epochMillis));
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            var found = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException("the tasks could not be read", failure);
        }
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("the tasks could not be changed", failure);
        }
    }
}
