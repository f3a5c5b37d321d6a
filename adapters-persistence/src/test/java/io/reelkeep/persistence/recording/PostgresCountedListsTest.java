package io.reelkeep.persistence.recording;

import io.reelkeep.persistence.TestDatabase;
import io.reelkeep.persistence.TestPostgres;
import org.junit.jupiter.api.AfterAll;

class PostgresCountedListsTest implements CountedListsContract {
    private static final TestDatabase DATABASE = TestPostgres.database();

    @Override
    public TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
