package io.reelkeep.application.kit;

final class InMemoryReconcileReportsTest implements ReconcileReportsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
