package io.reelkeep.application.kit;

final class InMemoryCaptionTracksTest implements CaptionTracksContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
