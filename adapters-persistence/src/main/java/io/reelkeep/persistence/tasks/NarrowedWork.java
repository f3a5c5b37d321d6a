package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.Task;
import io.reelkeep.persistence.shared.RowSecurity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Has work done within reach of nothing but the rows of the tenant that it is for. */
public final class NarrowedWork implements TaskHandler {
    private final TaskHandler handler;
    private final RowSecurity rows;

    public NarrowedWork(TaskHandler handler, RowSecurity rows) {
        this.handler = handler;
        this.rows = rows;
    }

    @Override
    public Optional<Instant> run(Task task) {
        return narrowed(task, () -> handler.run(task));
    }

    @Override
    public void giveUp(Task task) {
        narrowed(task, () -> {
            handler.giveUp(task);
            return Optional.empty();
        });
    }

    private Optional<Instant> narrowed(Task task, Supplier<Optional<Instant>> work) {
        if (task.kind().isOfTheHouse()) {
            return work.get();
        }
        rows.narrowTo(task.tenant());
        try {
            return work.get();
        } finally {
            rows.open();
        }
    }
}
