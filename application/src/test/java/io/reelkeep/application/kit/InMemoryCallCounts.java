package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.CallCounts;
import java.time.Instant;

/** Counts of calls in memory. */
public final class InMemoryCallCounts implements CallCounts {
    private final InMemoryTable<Key, Minute> rows;

    public InMemoryCallCounts(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "counts of calls", Key::toString);
    }

    @Override
    public Minute lock(Key key) {
        return rows.find(key).orElse(new Minute(Instant.EPOCH, 0));
    }

    @Override
    public void save(Key key, Minute minute) {
        rows.put(key, minute);
    }
}
