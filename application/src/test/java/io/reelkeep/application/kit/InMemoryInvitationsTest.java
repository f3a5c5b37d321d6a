package io.reelkeep.application.kit;

final class InMemoryInvitationsTest implements InvitationsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
