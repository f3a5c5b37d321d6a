package io.reelkeep.bootstrap.start;

/**
 * Something that happens once before requests are answered, and is undone at the stop. Every bean of this type takes part;
 * steps of one phase start in the order of their names and stop in the reverse order.
 */
public interface StartStep {
    /** In words for the log, e.g. {@code database schema}. */
    String name();

    Phase phase();

    /** Failing here fails the start: the process ends with code 1. */
    void start();

    /** Called only if the start succeeded. */
    default void stop() {}

    /** The order of the steps. */
    enum Phase {
        /** The database gets the schema that this version needs. */
        SCHEMA,
        /** What an earlier process left behind is put in order. */
        RECOVERY,
        /** Work in the background begins. */
        BACKGROUND
    }
}
