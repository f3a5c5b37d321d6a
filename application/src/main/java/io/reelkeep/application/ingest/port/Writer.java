package io.reelkeep.application.ingest.port;

import java.time.Instant;

/**
 * Whose turn it is to write to an upload.
 *
 * @param node the life of the process that has it
 * @param call the request that it was taken with
 * @param until when whoever is at work has to say again that it still is (exclusive)
 */
public record Writer(long node, long call, Instant until) {
    public boolean isOf(long otherNode, long otherCall) {
        return node == otherNode && call == otherCall;
    }

    /** Nobody is at work: the node that has the turn may go on with it without a word, and any other may take it. */
    public Writer resting() {
        return new Writer(node, call, Instant.EPOCH);
    }

    public boolean isResting() {
        return until.equals(Instant.EPOCH);
    }
}
