package io.reelkeep.rest.shared;

/** Too much is going on at once; the same request succeeds later. */
public final class Overload extends RuntimeException {
    public Overload(String detail) {
        super(detail);
    }
}
