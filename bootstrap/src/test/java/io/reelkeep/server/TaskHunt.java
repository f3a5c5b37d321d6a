package io.reelkeep.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waits until a node is at some work, and kills it in the middle. */
public final class TaskHunt {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cluster cluster;

    public TaskHunt(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return who it was; null when nobody was caught at it in time */
    public @Nullable ServerProcess killWhoeverIsAtWork(List<String> kinds) {
        return killWhoeverIsAtWork(kinds, PATIENCE);
    }

    /** @return who it was; null when nobody was caught at it in time */
    public @Nullable ServerProcess killWhoeverIsAtWork(List<String> kinds, Duration patience) {
        String wanted = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(","));
        String sql = "select picked_by from (select task_name, picked, picked_by from recording_task"
                + " union all select task_name, picked, picked_by from media_task"
                + " union all select task_name, picked, picked_by from leisure_task"
                + " union all select task_name, picked, picked_by from callback_task) task"
                + " where picked = true and task_name in (" + wanted + ")";
        long end = System.nanoTime() + patience.toNanos();
        try (Connection connection = DriverManager.getConnection(cluster.databaseUrl(), Cluster.DATABASE_USER, "");
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                Optional<ServerProcess> found = found(statement, sql);
                if (found.isPresent()) {
                    found.get().kill();
                    return found.get();
                }
            }
            return null;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Optional<ServerProcess> found(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            String worker = rows.getString(1);
            return cluster.nodes().stream()
                    .filter(node -> worker.startsWith(node.pid() + "@"))
                    .findFirst();
        }
    }
}
