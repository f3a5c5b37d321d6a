package io.reelkeep.launcher;

/** The operator's terminal: the few lines that are not log. */
final class Terminal {
    private Terminal() {}

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Says why on standard error and ends the process with code 1. Halts, since the server's own hooks may hang. */
    static void giveUp(String why) {
        System.err.println("Reelkeep cannot start. " + why);
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }
}
