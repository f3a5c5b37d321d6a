package io.reelkeep.application.kit;

final class InMemoryRecordingSearchTest implements RecordingSearchContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
