package io.reelkeep.application.kit;

final class InMemoryBlobLedgerTest implements BlobLedgerContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
