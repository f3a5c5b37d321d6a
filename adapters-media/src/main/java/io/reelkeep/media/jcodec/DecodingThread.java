package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread that decodes untrusted bytes. What takes too long is left alone; since a thread cannot be forced to end, no
 * further decoding is begun in this process while {@link #MAX_LOST} such threads are still busy.
 */
final class DecodingThread implements AutoCloseable {
    static final int MAX_LOST = 2;

    private static final AtomicInteger LOST = new AtomicInteger();

    private final ExecutorService thread;

    private DecodingThread() {
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var decoding = new Thread(work, "decoding");
            decoding.setDaemon(true);
            return decoding;
        });
    }

    /** @throws MediaRefused LIMIT_EXCEEDED while too many others never came to an end */
    static DecodingThread start() {
        if (LOST.get() >= MAX_LOST) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "decoding is stuck elsewhere");
        }
        return new DecodingThread();
    }

    /**
     * Waits for {@code work}, which may fail in any way.
     *
     * @throws MediaRefused CORRUPT when it fails; LIMIT_EXCEEDED at the deadline: then nothing more can be done here
     */
    <T> T within(Duration deadline, Callable<T> work) {
        var busy = new AtomicInteger();
        Future<T> result = thread.submit(() -> {
            try {
                return work.call();
            } finally {
                // Given up before: one lost thread less.
                if (busy.getAndSet(-1) == 1) {
                    LOST.decrementAndGet();
                }
            }
        });
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            lose(busy);
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "decoding takes longer than " + deadline);
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            lose(busy);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while decoding", stopped);
        }
    }

    private static void lose(AtomicInteger busy) {
        LOST.incrementAndGet();
        if (!busy.compareAndSet(0, 1)) {
            LOST.decrementAndGet();
        }
    }

    private static MediaRefused refusal(Throwable cause) {
        if (cause instanceof MediaRefused refused) {
            return refused;
        }
        Code code = cause instanceof OutOfMemoryError ? Code.LIMIT_EXCEEDED : Code.CORRUPT;
        return new MediaRefused(code, "decoding failed: " + cause);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
