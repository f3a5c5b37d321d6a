package io.reelkeep.application.kit;

final class InMemoryTenantsTest implements TenantsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
