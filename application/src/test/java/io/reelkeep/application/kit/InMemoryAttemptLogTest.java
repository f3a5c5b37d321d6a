package io.reelkeep.application.kit;

final class InMemoryAttemptLogTest implements AttemptLogContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
