package io.reelkeep.application.kit;

final class InMemoryCapturesTest implements CapturesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
