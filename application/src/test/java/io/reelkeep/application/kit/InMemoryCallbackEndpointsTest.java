package io.reelkeep.application.kit;

final class InMemoryCallbackEndpointsTest implements CallbackEndpointsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
