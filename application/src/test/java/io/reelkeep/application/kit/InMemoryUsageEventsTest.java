package io.reelkeep.application.kit;

final class InMemoryUsageEventsTest implements UsageEventsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
