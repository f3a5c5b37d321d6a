package io.reelkeep.domain.editing;

/** Where a clip stands. */
public enum ClipState {
    /** Waits for a worker. */
    QUEUED,
    CUTTING,
    /** There is a new file. */
    DONE,
    /** There is none, and there will be none. */
    FAILED,
    /** Somebody did not want it any more. */
    CANCELLED;

    /** Nothing changes any more. */
    public boolean isFinal() {
        return this != QUEUED && this != CUTTING;
    }
}
