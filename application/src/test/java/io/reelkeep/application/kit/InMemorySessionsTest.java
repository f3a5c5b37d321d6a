package io.reelkeep.application.kit;

final class InMemorySessionsTest implements SessionsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
