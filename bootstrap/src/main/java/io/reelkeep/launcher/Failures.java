package io.reelkeep.launcher;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first failure that is logged during the deployment, which the application server does not tell otherwise,
 * and keeps it from being logged a dozen times more on its way up.
 */
final class Failures implements Filter {
    private final Filter outer;
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    private Failures(Filter outer) {
        this.outer = outer;
    }

    /** Begins to watch all that is logged. */
    static Failures watch() {
        Failures failures = new Failures(new ServerNoise());
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(failures);
        }
        return failures;
    }

    void unwatch() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(outer);
        }
    }

    Optional<Throwable> first() {
        return Optional.ofNullable(first.get());
    }

    /** The cause behind all others, in one line, after the one that led to it. */
    static String root(Throwable failure) {
        Throwable cause = failure;
        Throwable effect = failure;
        while (cause.getCause() != null) {
            effect = cause;
            cause = cause.getCause();
        }
        return effect == cause ? line(cause) : line(effect) + " (" + line(cause) + ")";
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (!outer.isLoggable(record)) {
            return false;
        }
        boolean known = first.get() != null;
        if (isFailure(record)) {
            first.compareAndSet(null, record.getThrown());
        }
        return !known || ServerNoise.isOurs(record);
    }

    private static boolean isFailure(LogRecord record) {
        return record.getLevel().intValue() >= Level.WARNING.intValue() && record.getThrown() != null;
    }

    private static String line(Throwable throwable) {
        return String.valueOf(throwable.getMessage()).lines().findFirst().orElse("") + " ["
                + throwable.getClass().getSimpleName() + "]";
    }
}
