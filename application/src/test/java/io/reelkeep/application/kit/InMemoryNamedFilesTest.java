package io.reelkeep.application.kit;

final class InMemoryNamedFilesTest implements NamedFilesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
