package io.reelkeep.application.kit;

final class InMemoryAnalyticsSettingsTest implements AnalyticsSettingsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
