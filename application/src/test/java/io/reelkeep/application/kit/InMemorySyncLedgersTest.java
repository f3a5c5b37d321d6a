package io.reelkeep.application.kit;

final class InMemorySyncLedgersTest implements SyncLedgersContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
