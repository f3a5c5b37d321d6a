package io.reelkeep.persistence;

import org.junit.jupiter.api.AfterAll;

class PostgresStoresTest extends EveryStoreContract {
    private static final TestDatabase DATABASE = TestPostgres.database();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
