package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.application.tenancy.port.CallCounts;

/** Those of {@link Stores} that are there because a house may have several nodes. */
public record NodeStores(Nodes nodes, CallCounts callCounts) {
    static NodeStores inMemory(InMemoryTransactions transactions) {
        return new NodeStores(new InMemoryNodes(transactions), new InMemoryCallCounts(transactions));
    }
}
