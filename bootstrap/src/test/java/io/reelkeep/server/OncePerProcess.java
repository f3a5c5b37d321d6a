package io.reelkeep.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is made by the first class of tests that asks, for all that run in this process, and closed when the process ends. JUnit's
 * own store would end with each class: where classes are handed out to several processes, each is a run of its own.
 */
public final class OncePerProcess {
    private static final System.Logger LOG = System.getLogger(OncePerProcess.class.getName());
    private static final Map<String, AutoCloseable> MADE = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OncePerProcess::closeAll, "close-what-is-shared"));
    }

    private OncePerProcess() {}

    /** @param name of the one thing */
    public static <T extends AutoCloseable> T get(String name, Class<T> type, Supplier<T> maker) {
        return type.cast(MADE.computeIfAbsent(name, absent -> maker.get()));
    }

    private static void closeAll() {
        MADE.forEach((name, made) -> {
            try {
                made.close();
            } catch (Exception unclosed) {
                LOG.log(System.Logger.Level.WARNING, "not closed, name=" + name, unclosed);
            }
        });
    }
}
