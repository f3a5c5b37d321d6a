package io.reelkeep.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoresTest extends EveryStoreContract {
    @TempDir
    private static Path folder;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2File(folder);
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @AfterAll
    static void close() {
        database.close();
    }
}
