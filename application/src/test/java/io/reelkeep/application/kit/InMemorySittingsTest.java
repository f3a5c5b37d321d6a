package io.reelkeep.application.kit;

final class InMemorySittingsTest implements SittingsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
