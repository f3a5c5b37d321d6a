package io.reelkeep.application.kit;

final class InMemoryTransactionsTest implements TransactionsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
