package io.reelkeep.application.kit;

final class InMemoryClipsTest implements ClipsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
