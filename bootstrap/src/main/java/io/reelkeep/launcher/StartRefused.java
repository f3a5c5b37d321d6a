package io.reelkeep.launcher;

/** The server cannot start; the message is for the operator. */
final class StartRefused extends RuntimeException {
    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
