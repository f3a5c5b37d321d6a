package io.reelkeep.application.kit;

final class InMemoryAuditChainsTest implements AuditChainsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
