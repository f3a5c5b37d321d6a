package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object read by ranges. One answer is read on for as long as the reader goes forward; each next range of such a reader is
 * twice as long, from 256 KiB to 16 MiB, so that little is asked for in vain and long reads cost few requests. Small reads
 * are served from the last 64 KiB. An answer that breaks off is asked for again from there; it never passes for the end.
 */
final class S3BlobContent implements BlobContent {
    private static final Logger LOG = System.getLogger(S3BlobContent.class.getName());
    private static final int FIRST_RANGE_BYTES = 256 * 1024;
    private static final int LONGEST_RANGE_BYTES = 16 * 1024 * 1024;
    private static final int WINDOW_BYTES = 64 * 1024;

    /** Shorter reads go by way of the window: who reads so looks around. */
    private static final int LONG_READ_BYTES = 16 * 1024;

    /** Reading so much for nothing is quicker than another request. */
    private static final int SKIP_BYTES = 128 * 1024;

    private static final int ATTEMPTS = 3;
    private static final int PAUSE_MILLIS = 100;

    private final S3Bucket bucket;
    private final String key;
    private final long sizeBytes;

    private Optional<ResponseInputStream<GetObjectResponse>> answer = Optional.empty();
    private long next;
    private long answerEnd;
    private int rangeBytes = FIRST_RANGE_BYTES / 2;
    private byte[] window = new byte[0];
    private long windowStart;
    private int windowBytes;

    S3BlobContent(S3Bucket bucket, String key, long sizeBytes) {
        this.bucket = bucket;
        this.key = key;
        this.sizeBytes = sizeBytes;
    }

    String key() {
        return key;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= sizeBytes) {
            return -1;
        }
        if (!into.hasRemaining()) {
            return 0;
        }
        if (into.remaining() >= LONG_READ_BYTES && !isInWindow(position)) {
            return readThrough(position, into);
        }
        if (!isInWindow(position)) {
            fillWindow(position);
        }
        int from = (int) (position - windowStart);
        int count = Math.min(windowBytes - from, into.remaining());
        into.put(window, from, count);
        return count;
    }

    private boolean isInWindow(long position) {
        return position >= windowStart && position < windowStart + windowBytes;
    }

    private int readThrough(long position, ByteBuffer into) {
        byte[] bytes = into.hasArray() ? into.array() : new byte[Math.min(into.remaining(), WINDOW_BYTES)];
        int from = into.hasArray() ? into.arrayOffset() + into.position() : 0;
        int count = fetch(position, bytes, from, into.hasArray() ? into.remaining() : bytes.length);
        if (into.hasArray()) {
            into.position(into.position() + count);
        } else {
            into.put(bytes, 0, count);
        }
        return count;
    }

    private void fillWindow(long position) {
        if (window.length == 0) {
            window = new byte[WINDOW_BYTES];
        }
        windowBytes = 0;
        int wanted = (int) Math.min(WINDOW_BYTES, sizeBytes - position);
        int got = fetch(position, window, 0, wanted);
        windowStart = position;
        windowBytes = got;
    }

    /** At least one byte: {@code position} is before the end. */
    private int fetch(long position, byte[] into, int from, int atMost) {
        for (int attempt = 1; ; attempt++) {
            try {
                return fetchOnce(position, into, from, atMost);
            } catch (IOException | SdkException brokeOff) {
                drop();
                bucket.brokeOff();
                if (attempt == ATTEMPTS) {
                    throw new BlobStoreException(key + " not read at " + position, brokeOff);
                }
                LOG.log(Level.DEBUG, "answer broke off, key={0}, position={1}, attempt={2}", key, position, attempt);
                pause(attempt);
            }
        }
    }

    private int fetchOnce(long position, byte[] into, int from, int atMost) throws IOException {
        ResponseInputStream<GetObjectResponse> bytes = answerAt(position);
        int wanted = (int) Math.min(atMost, answerEnd - position);
        int read = bytes.read(into, from, wanted);
        if (read <= 0) {
            throw new IOException("the answer is " + (answerEnd - position) + " bytes short");
        }
        next = position + read;
        if (next == answerEnd) {
            finish(bytes);
        }
        return read;
    }

    private ResponseInputStream<GetObjectResponse> answerAt(long position) throws IOException {
        if (answer.isPresent() && position >= next && position < answerEnd && position - next <= SKIP_BYTES) {
            answer.get().skipNBytes(position - next);
            next = position;
            return answer.get();
        }
        drop();
        boolean goesOn = position == answerEnd || rangeBytes < FIRST_RANGE_BYTES;
        rangeBytes = goesOn ? Math.min(2 * rangeBytes, LONGEST_RANGE_BYTES) : FIRST_RANGE_BYTES;
        long end = Math.min(position + rangeBytes, sizeBytes);
        ResponseInputStream<GetObjectResponse> opened = bucket.get(key, position, end - 1);
        answer = Optional.of(opened);
        requireRange(opened.response(), position, end);
        next = position;
        answerEnd = end;
        return opened;
    }

    private void requireRange(GetObjectResponse told, long position, long end) {
        String expected = "bytes " + position + "-" + (end - 1) + "/" + sizeBytes;
        if (!expected.equals(told.contentRange())) {
            drop();
            throw new BlobStoreException(
                    key + " is not what it was: expected " + expected + ", got " + told.contentRange());
        }
    }

    /** Read to its end, so that the next request can have its connection. */
    private void finish(ResponseInputStream<GetObjectResponse> bytes) throws IOException {
        answer = Optional.empty();
        bytes.close();
    }

    /** What is left of the answer is not waited for. */
    private void drop() {
        answer.ifPresent(ResponseInputStream::abort);
        answer = Optional.empty();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) PAUSE_MILLIS * attempt * attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BlobStoreException("interrupted while reading", interrupted);
        }
    }

    @Override
    public void close() {
        drop();
    }
}
