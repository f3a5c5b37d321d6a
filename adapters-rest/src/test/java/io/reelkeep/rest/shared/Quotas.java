package io.reelkeep.rest.shared;

import io.reelkeep.application.kit.CountingIds;
import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.kit.InMemoryOutbox;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.CountCalls;

/** Quotas of a house in memory. */
public final class Quotas {
    private Quotas() {}

    static CallQuota inMemory(HandClock clock) {
        var transactions = new InMemoryTransactions();
        return on(transactions, Stores.inMemory(transactions), clock);
    }

    public static CallQuota on(InMemoryTransactions transactions, Stores stores, HandClock clock) {
        var bench = new Workbench(transactions, new InMemoryOutbox(transactions), new CountingIds(), clock);
        return new CallQuota(new CountCalls(bench, stores.nodeStores().callCounts()));
    }
}
