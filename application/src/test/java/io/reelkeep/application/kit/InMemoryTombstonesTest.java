package io.reelkeep.application.kit;

final class InMemoryTombstonesTest implements TombstonesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
