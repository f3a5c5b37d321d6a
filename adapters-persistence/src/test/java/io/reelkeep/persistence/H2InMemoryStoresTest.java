package io.reelkeep.persistence;

import org.junit.jupiter.api.AfterAll;

class H2InMemoryStoresTest extends EveryStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.h2InMemory();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
