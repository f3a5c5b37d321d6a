package io.reelkeep.application.kit;

final class InMemorySegmentsTest implements SegmentsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
