package io.reelkeep.persistence.tasks;

import io.reelkeep.persistence.TestDatabase;

class H2SchedulerOutboxTest extends SchedulerOutboxContract {
    H2SchedulerOutboxTest() {
        super(TestDatabase.h2InMemory());
    }
}
