package io.reelkeep.application.kit;

final class InMemoryNotifyWishesTest implements NotifyWishesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
