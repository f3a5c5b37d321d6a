package io.reelkeep.application.kit;

final class InMemoryIdentityProvidersTest implements IdentityProvidersContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
