package io.reelkeep.persistence.tasks;

import io.reelkeep.persistence.TestPostgres;

class PostgresSchedulerOutboxTest extends SchedulerOutboxContract {
    PostgresSchedulerOutboxTest() {
        super(TestPostgres.database());
    }
}
