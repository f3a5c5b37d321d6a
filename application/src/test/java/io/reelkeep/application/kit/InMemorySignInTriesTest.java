package io.reelkeep.application.kit;

final class InMemorySignInTriesTest implements SignInTriesContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
