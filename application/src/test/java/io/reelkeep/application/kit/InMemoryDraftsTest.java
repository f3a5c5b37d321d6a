package io.reelkeep.application.kit;

final class InMemoryDraftsTest implements DraftsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
