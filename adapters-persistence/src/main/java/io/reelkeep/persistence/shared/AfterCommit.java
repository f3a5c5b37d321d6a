package io.reelkeep.persistence.shared;

/** Knows when the transaction under way has become true. */
@FunctionalInterface
public interface AfterCommit {
    /** Runs {@code work} once the transaction of this thread is committed; never when it is rolled back. */
    void run(Runnable work);
}
