package io.reelkeep.application.kit;

final class InMemoryTranscodingsTest implements TranscodingsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
