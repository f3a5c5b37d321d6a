package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.TenantId;
import java.util.function.Supplier;

/**
 * The boundary of what becomes true together. Runs in a transaction of its own: returning commits, throwing rolls back
 * and the exception comes out as it was. No file, network or media work inside.
 */
public interface Transactions {
    /** @throws DatabaseException when the database is away, too slow, or another writer was first; a repeat may help */
    <T> T inOne(Supplier<T> work);

    /** As {@link #inOne(Supplier)}, without a result. */
    default void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * From the next transaction on, this thread reaches no rows but those of {@code tenant}, whatever it asks for, until its
     * request or task ends. A second wall, kept by databases that can; every query names its tenant all the same.
     */
    default void narrowTo(TenantId tenant) {
        // There is no second wall here.
    }
}
