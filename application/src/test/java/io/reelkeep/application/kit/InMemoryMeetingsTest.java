package io.reelkeep.application.kit;

final class InMemoryMeetingsTest implements MeetingsContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Override
    public Stores stores() {
        return stores;
    }
}
