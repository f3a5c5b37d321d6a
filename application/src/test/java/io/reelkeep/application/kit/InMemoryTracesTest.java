package io.reelkeep.application.kit;

final class InMemoryTracesTest implements TracesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
