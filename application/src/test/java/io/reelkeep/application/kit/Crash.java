package io.reelkeep.application.kit;

/** The process is killed here: nothing after this line happens, what was committed stays. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    public Crash() {
        super("killed, as ordered");
    }
}
