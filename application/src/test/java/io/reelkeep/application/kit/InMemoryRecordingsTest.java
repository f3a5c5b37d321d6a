package io.reelkeep.application.kit;

final class InMemoryRecordingsTest implements RecordingsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
