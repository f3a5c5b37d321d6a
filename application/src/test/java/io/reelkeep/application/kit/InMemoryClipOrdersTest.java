package io.reelkeep.application.kit;

final class InMemoryClipOrdersTest implements ClipOrdersContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
