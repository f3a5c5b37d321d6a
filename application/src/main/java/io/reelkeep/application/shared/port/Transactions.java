package io.reelkeep.application.shared.port;

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
}
