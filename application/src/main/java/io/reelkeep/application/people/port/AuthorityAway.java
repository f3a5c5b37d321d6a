package io.reelkeep.application.people.port;

/** An authority did not answer, or not in a way that means anything. A repeat may help. */
public final class AuthorityAway extends RuntimeException {
    /** @param message for the log; no secret in it */
    public AuthorityAway(String message) {
        super(message);
    }

    public AuthorityAway(String message, Throwable cause) {
        super(message, cause);
    }
}
