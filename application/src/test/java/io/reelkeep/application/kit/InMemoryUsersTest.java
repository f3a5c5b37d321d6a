package io.reelkeep.application.kit;

final class InMemoryUsersTest implements UsersContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
