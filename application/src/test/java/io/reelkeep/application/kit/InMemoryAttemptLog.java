package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.domain.shared.Attempts;
import java.time.Instant;
import java.util.Optional;

/** Wrong guesses in memory. */
public final class InMemoryAttemptLog implements AttemptLog {
    private record Row(Attempts attempts, Instant forgetAt) {}

    private final InMemoryTable<String, Row> rows;

    public InMemoryAttemptLog(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "attempts", key -> key);
    }

    @Override
    public Optional<Attempts> lock(String key) {
        return rows.find(key).map(Row::attempts);
    }

    @Override
    public void put(String key, Attempts attempts, Instant forgetAt) {
        rows.put(key, new Row(attempts, forgetAt));
    }

    @Override
    public void remove(String key) {
        rows.remove(key);
    }

    @Override
    public void forgetBefore(Instant now) {
        rows.removeIf(row -> row.forgetAt().isBefore(now));
    }
}
