package io.reelkeep.persistence.tasks;

import io.reelkeep.persistence.TestPostgres;

class PostgresBackgroundWorkTest extends BackgroundWorkContract {
    PostgresBackgroundWorkTest() {
        super(TestPostgres.database());
    }
}
