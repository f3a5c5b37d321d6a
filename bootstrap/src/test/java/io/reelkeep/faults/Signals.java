package io.reelkeep.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What can be done to a process from outside, and time passing. */
final class Signals {
    private Signals() {}

    /** It stands still and knows nothing of it. */
    static void stop(long pid) {
        send("-STOP", pid);
    }

    static void goOn(long pid) {
        send("-CONT", pid);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
