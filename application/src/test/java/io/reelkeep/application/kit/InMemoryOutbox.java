package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.Outbox;
import io.reelkeep.application.shared.port.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Background work in memory: part of the transaction, done by whoever asks for what is due. */
public final class InMemoryOutbox implements Outbox {
    /** A task and when it is to be done. */
    public record Waiting(Task task, Instant due) {}

    private static final Comparator<Waiting> EARLIEST_FIRST = Comparator.comparing(Waiting::due);

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Task, Waiting> rows;
    private final InMemoryTable<Task, Waiting> followers;
    private Optional<Task> running = Optional.empty();

    public InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions, "outbox", InMemoryOutbox::text);
        this.followers = new InMemoryTable<>(transactions, "followers", InMemoryOutbox::text);
    }

    private static String text(Task task) {
        return task.kind() + " " + task.tenant() + " " + task.subject();
    }

    /** A task that is running may have looked already at what is changing now: another one is put behind it. */
    @Override
    public void put(Task task, Instant due) {
        var table = running.filter(task::equals).isPresent() ? followers : rows;
        table.addIfAbsent(task, new Waiting(task, due));
    }

    /** All that waits, the earliest first. In a transaction of its own. */
    public List<Waiting> waiting() {
        return transactions.inOne(() -> rows.all().sorted(EARLIEST_FIRST).toList());
    }

    /** The earliest task that is due at {@code now}. It stays until {@link #done} or {@link #again}. */
    public Optional<Waiting> due(Instant now) {
        return waiting().stream().filter(waiting -> !waiting.due().isAfter(now)).findFirst();
    }

    /** Somebody works on {@code task} from here on. */
    public void begin(Task task) {
        running = Optional.of(task);
    }

    public void done(Task task) {
        finish(task, Optional.empty());
    }

    public void again(Task task, Instant due) {
        finish(task, Optional.of(due));
    }

    private void finish(Task task, Optional<Instant> again) {
        transactions.inOne(() -> {
            rows.remove(task);
            followers.find(task).ifPresent(follower -> rows.put(task, follower));
            followers.remove(task);
            again.ifPresent(due -> rows.addIfAbsent(task, new Waiting(task, due)));
        });
        running = Optional.empty();
    }
}
