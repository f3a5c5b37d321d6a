package io.reelkeep.application.kit;

final class InMemoryCaptureListTest implements CaptureListContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
