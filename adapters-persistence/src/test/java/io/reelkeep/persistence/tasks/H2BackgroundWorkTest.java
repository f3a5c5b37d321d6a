package io.reelkeep.persistence.tasks;

import io.reelkeep.persistence.TestDatabase;

class H2BackgroundWorkTest extends BackgroundWorkContract {
    H2BackgroundWorkTest() {
        super(TestDatabase.h2InMemory());
    }
}
