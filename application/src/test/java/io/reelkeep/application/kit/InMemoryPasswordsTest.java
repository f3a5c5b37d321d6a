package io.reelkeep.application.kit;

final class InMemoryPasswordsTest implements PasswordsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
