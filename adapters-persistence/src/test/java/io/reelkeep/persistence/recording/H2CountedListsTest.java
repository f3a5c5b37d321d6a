package io.reelkeep.persistence.recording;

import io.reelkeep.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;

class H2CountedListsTest implements CountedListsContract {
    private static final TestDatabase DATABASE = TestDatabase.h2InMemory();

    @Override
    public TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
