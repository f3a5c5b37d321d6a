package io.reelkeep.application.kit;

final class InMemoryAccessMembersTest implements AccessMembersContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
