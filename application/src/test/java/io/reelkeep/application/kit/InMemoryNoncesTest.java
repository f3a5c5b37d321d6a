package io.reelkeep.application.kit;

final class InMemoryNoncesTest implements NoncesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
