package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps callers from waiting for a store that is away: after some failures in a row every call is refused at once, and now and
 * then one is let through to see. Safe for use by many threads.
 */
final class Circuit {
    private static final int FAILURES = 4;
    private static final Duration REST = Duration.ofSeconds(3);

    private final LongSupplier nanoTime;
    private int failures;
    private long nextTrial;

    Circuit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws BlobStoreException when nobody is to wait for the store now */
    synchronized void enter() {
        if (failures < FAILURES) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - nextTrial < 0) {
            throw new BlobStoreException("the object store does not answer");
        }
        nextTrial = now + REST.toNanos();
    }

    /** The store has answered, whatever it said about the request. */
    synchronized void answered() {
        failures = 0;
    }

    /** The store did not answer, or said that it cannot. */
    synchronized void failed() {
        failures++;
        nextTrial = nanoTime.getAsLong() + REST.toNanos();
    }
}
