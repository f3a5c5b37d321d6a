package io.reelkeep.application.shared.port;

/** Watches long work with bytes, and may end it. */
@FunctionalInterface
public interface Progress {
    /** Lets everything pass. */
    Progress UNWATCHED = doneBytes -> {};

    /**
     * Called again and again, at least after every 8 MiB.
     *
     * @param doneBytes written so far, of all that will be written
     * @throws Cancelled when nobody wants the result any more
     */
    void reached(long doneBytes);

    /** Somebody has cancelled the work. What was written so far is to be thrown away. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled");
        }
    }
}
