package io.reelkeep.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logging while the process ends: the JDK takes all handlers away in a shutdown hook of its own, beside ours. */
final class LastLog {
    private static final int PATIENCE_MILLIS = 5000;
    private static final int STEP_MILLIS = 5;

    private LastLog() {}

    /** Waits until that has happened and begins anew. */
    static void begin() throws InterruptedException {
        Logger root = Logger.getLogger("");
        for (int waited = 0; waited < PATIENCE_MILLIS && root.getHandlers().length > 0; waited += STEP_MILLIS) {
            Thread.sleep(STEP_MILLIS);
        }
        Handler console = new ConsoleHandler();
        console.setLevel(Level.INFO);
        console.setFormatter(new LineFormatter());
        console.setFilter(new ServerNoise());
        if (root.getHandlers().length == 0) {
            root.addHandler(console);
        }
    }
}
