package io.reelkeep.application.kit;

final class InMemorySharesTest implements SharesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
