package io.reelkeep.rest.shared.body;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A body that is neither too long nor too slow. Only the time spent waiting for bytes counts: a slow disk of ours is not
 * the sender's fault.
 */
public final class PacedBody extends FilterInputStream {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int WINDOW_SECONDS = 30;
    private static final int GRACE_SECONDS = 10;

    private final long maxBytes;
    private final long minBytesPerSecond;
    private final LongSupplier nanoTime;
    private final long[] bytesOfSecond = new long[WINDOW_SECONDS];
    private long windowBytes;
    private long second;
    private long waitedNanos;
    private long totalBytes;

    /**
     * @param maxBytes inclusive
     * @param minBytesPerSecond 0 is no limit
     * @param nanoTime as {@link System#nanoTime}
     */
    public PacedBody(InputStream body, long maxBytes, long minBytesPerSecond, LongSupplier nanoTime) {
        super(body);
        this.maxBytes = maxBytes;
        this.minBytesPerSecond = minBytesPerSecond;
        this.nanoTime = nanoTime;
    }

    /** @throws Refusal BODY_TOO_LARGE or BODY_TOO_SLOW */
    @Override
    public int read() throws IOException {
        long before = nanoTime.getAsLong();
        int value = super.read();
        count(value < 0 ? 0 : 1, nanoTime.getAsLong() - before);
        return value;
    }

    /** @throws Refusal BODY_TOO_LARGE or BODY_TOO_SLOW */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        long before = nanoTime.getAsLong();
        int read = super.read(into, offset, length);
        count(Math.max(read, 0), nanoTime.getAsLong() - before);
        return read;
    }

    /** Read, not jumped over: what is skipped has to come as well. */
    @Override
    public long skip(long count) throws IOException {
        var buffer = new byte[8192];
        long skipped = 0;
        while (skipped < count) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read, long nanos) {
        totalBytes += read;
        if (totalBytes > maxBytes) {
            throw new Refusal(Reason.BODY_TOO_LARGE, "at most " + maxBytes + " bytes are accepted here");
        }
        waitedNanos += nanos;
        moveWindowTo(waitedNanos / NANOS_PER_SECOND);
        bytesOfSecond[(int) (second % WINDOW_SECONDS)] += read;
        windowBytes += read;
        boolean measurable = second >= GRACE_SECONDS + WINDOW_SECONDS;
        if (measurable && windowBytes < minBytesPerSecond * WINDOW_SECONDS) {
            throw new Refusal(Reason.BODY_TOO_SLOW, "bodies must come at " + minBytesPerSecond + " bytes a second");
        }
    }

    private void moveWindowTo(long now) {
        long steps = Math.min(now - second, WINDOW_SECONDS);
        for (long step = 1; step <= steps; step++) {
            int leaving = (int) ((second + step) % WINDOW_SECONDS);
            windowBytes -= bytesOfSecond[leaving];
            bytesOfSecond[leaving] = 0;
        }
        second = now;
    }
}
