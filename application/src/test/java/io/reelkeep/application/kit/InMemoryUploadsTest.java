package io.reelkeep.application.kit;

final class InMemoryUploadsTest implements UploadsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
