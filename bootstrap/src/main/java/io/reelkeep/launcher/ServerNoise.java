package io.reelkeep.launcher;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Passes what is ours, and of the application server only warnings that mean something. */
public final class ServerNoise implements Filter {
    private static final Set<String> HARMLESS = Set.of(
            // The server's own trust store holds certificates that have run out; nothing of ours uses it.
            "javax.enterprise.system.security.ssl",
            // The PostgreSQL driver is unregistered when the server scans the application.
            "jakarta.enterprise.web.util");

    @Override
    public boolean isLoggable(LogRecord record) {
        return isOurs(record) || level(record) >= Level.SEVERE.intValue() || isMeantWarning(record);
    }

    static boolean isOurs(LogRecord record) {
        return logger(record).startsWith("io.reelkeep.");
    }

    private static boolean isMeantWarning(LogRecord record) {
        return level(record) >= Level.WARNING.intValue() && !HARMLESS.contains(logger(record));
    }

    private static int level(LogRecord record) {
        return record.getLevel().intValue();
    }

    private static String logger(LogRecord record) {
        return String.valueOf(record.getLoggerName());
    }
}
