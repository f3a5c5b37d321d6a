package io.reelkeep.application.kit;

final class InMemoryAuditTrailTest implements AuditTrailContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
