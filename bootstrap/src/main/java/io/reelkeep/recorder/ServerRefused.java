package io.reelkeep.recorder;

/** The server answered, and the answer was no. */
final class ServerRefused extends RuntimeException {
    private final int status;

    ServerRefused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Whether the same request may succeed later. */
    boolean mayPass() {
        return status == 408 || status == 429 || status >= 500;
    }
}
