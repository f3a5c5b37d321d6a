package io.reelkeep.application.ingest.port;

import java.time.Instant;

/**
 * A request that is writing to an upload.
 *
 * @param node the life of the process that has it
 * @param call which of its requests
 * @param until when it has to say again that it still is (exclusive)
 */
public record Writer(long node, long call, Instant until) {
    public boolean isSameCall(Writer other) {
        return node == other.node && call == other.call;
    }
}
