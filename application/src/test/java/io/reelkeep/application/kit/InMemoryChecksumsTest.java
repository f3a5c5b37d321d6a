package io.reelkeep.application.kit;

final class InMemoryChecksumsTest implements ChecksumsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
