package io.reelkeep.application.kit;

final class InMemoryAccessRequestsTest implements AccessRequestsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
