package io.reelkeep.application.kit;

final class InMemoryCredentialsTest implements CredentialsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
