package io.reelkeep.application.kit;

final class InMemoryEventSubscriptionsTest implements EventSubscriptionsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
