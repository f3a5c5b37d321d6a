package io.reelkeep.rest.admin.operation;

import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** The work in the background. */
record TasksJson(List<TaskJson> tasks) {
    /** One task. */
    record TaskJson(
            String kind,
            Optional<String> tenantId,
            String subject,
            String state,
            String dueAt,
            int failures,
            Optional<String> lastFailedAt) {
        static TaskJson of(TaskBoard.Row row) {
            return new TaskJson(
                    row.kind(),
                    row.tenant(),
                    row.subject(),
                    row.isRunning() ? "running" : "waiting",
                    Times.write(row.dueAt()),
                    row.failures(),
                    row.lastFailedAt().map(Times::write));
        }
    }

    static TasksJson of(List<TaskBoard.Row> rows) {
        return new TasksJson(rows.stream().map(TaskJson::of).toList());
    }
}
