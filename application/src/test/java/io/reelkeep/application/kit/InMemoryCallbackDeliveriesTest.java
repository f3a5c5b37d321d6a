package io.reelkeep.application.kit;

final class InMemoryCallbackDeliveriesTest implements CallbackDeliveriesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
