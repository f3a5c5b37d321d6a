package io.reelkeep.application.kit;

final class InMemoryPreviewsTest implements PreviewsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
