package io.reelkeep.rest.admin.operation;

import java.time.Instant;

/** The clock of a test server, which can be moved forward. Thread-safe. */
public interface TestClock {
    /** Whether this is a test server; on any other, the methods below must not be called. */
    boolean isOn();

    Instant now();

    /** Moves the clock to a moment that is not in the past, and has everything done that has become due by then. */
    void advanceTo(Instant to);
}
