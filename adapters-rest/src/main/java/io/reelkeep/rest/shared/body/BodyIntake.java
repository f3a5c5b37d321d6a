package io.reelkeep.rest.shared.body;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.Overload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The gate through which large bodies come: paced, bounded, and only so many at once. One for the whole server.
 * Thread-safe.
 */
public final class BodyIntake {
    private static final long MAX_DRAIN_BYTES = 8L * 1024 * 1024;
    private static final int MAX_DRAINS = 64;
    private static final long MAX_DRAIN_NANOS = 5_000_000_000L;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final IngestLimits limits;
    private final Bulkhead bulkhead;
    private final Semaphore drains = new Semaphore(MAX_DRAINS);
    private final LongSupplier nanoTime;

    /** @param nanoTime as {@link System#nanoTime} */
    public BodyIntake(IngestLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.bulkhead = new Bulkhead(limits.maxConcurrentBodies(), "uploads");
        this.nanoTime = nanoTime;
    }

    public IngestLimits limits() {
        return limits;
    }

    /**
     * Has {@code work} read the body. When that ends before the body does, the rest is read and thrown away if it is
     * short, so that the caller can read the answer; else the connection is closed after the answer.
     *
     * @param maxBytes inclusive
     * @throws Overload when too many bodies are being read
     */
    public <T> T take(InputStream body, long maxBytes, Function<InputStream, T> work) {
        boolean mayWait = true;
        try {
            return bulkhead.within(
                    () -> work.apply(new PacedBody(body, maxBytes, limits.minBytesPerSecond(), nanoTime)));
        } catch (Overload full) {
            mayWait = false;
            throw full;
        } finally {
            if (!(mayWait ? drain(body) : drainWhatIsThere(body))) {
                CurrentRequest.get().closeAfterwards();
            }
        }
    }

    /** Whoever is sent away must not hold a thread instead of a place. @return whether the end was reached */
    private static boolean drainWhatIsThere(InputStream body) {
        var buffer = new byte[BUFFER_BYTES];
        try {
            while (body.available() > 0) {
                if (body.read(buffer) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException brokenOff) {
            return false;
        }
    }

    /**
     * As {@link #take(InputStream, long, Function)}, but a body that is announced as too long is refused before any of it
     * was read: whoever sent {@code Expect: 100-continue} need not send it.
     */
    public <T> T take(InputStream body, Optional<Long> announcedBytes, long maxBytes, Function<InputStream, T> work) {
        if (announcedBytes.filter(bytes -> bytes > maxBytes).isPresent()) {
            CurrentRequest.get().closeAfterwards();
            throw new Refusal(Reason.BODY_TOO_LARGE, "at most " + maxBytes + " bytes are accepted here");
        }
        return take(body, maxBytes, work);
    }

    /** Only so many at once wait for the rest of what nobody wants. @return whether the end was reached */
    private boolean drain(InputStream body) {
        if (!drains.tryAcquire()) {
            return drainWhatIsThere(body);
        }
        try {
            return drainSlowly(body);
        } finally {
            drains.release();
        }
    }

    private boolean drainSlowly(InputStream body) {
        long deadline = nanoTime.getAsLong() + MAX_DRAIN_NANOS;
        var rest = new PacedBody(body, MAX_DRAIN_BYTES, 0, nanoTime);
        var buffer = new byte[BUFFER_BYTES];
        try {
            while (rest.read(buffer) >= 0) {
                if (nanoTime.getAsLong() - deadline > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException | Refusal brokenOrTooLong) {
            return false;
        }
    }
}
