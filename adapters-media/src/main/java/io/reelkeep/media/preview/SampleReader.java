package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.isobmff.parse.SampleTable;
import java.nio.ByteBuffer;

/** Reads samples of one track; such as lie side by side are read at once. Not safe for several threads. */
final class SampleReader {
    private static final int WINDOW_BYTES = 1 << 18;

    private final BlobContent content;
    private final SampleTable samples;
    private final int maxSampleBytes;
    private final Progress progress;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;
    private long readBytes;

    SampleReader(BlobContent content, SampleTable samples, int maxSampleBytes, Progress progress) {
        this.content = content;
        this.samples = samples;
        this.maxSampleBytes = maxSampleBytes;
        this.progress = progress;
    }

    BlobContent content() {
        return content;
    }

    /** The bytes of a sample, valid until the next call. */
    ByteBuffer read(int sample) {
        int size = samples.sizeBytes(sample);
        if (size > maxSampleBytes) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "a sample of " + size + " bytes");
        }
        long offset = samples.offset(sample);
        if (offset < windowStart || offset + size > windowStart + window.limit()) {
            fill(sample);
        }
        return window.slice((int) (offset - windowStart), size);
    }

    private void fill(int first) {
        long start = samples.offset(first);
        long end = start + samples.sizeBytes(first);
        for (int next = first + 1; next < samples.size() && samples.offset(next) == end; next++) {
            if (end + samples.sizeBytes(next) - start > WINDOW_BYTES) {
                break;
            }
            end += samples.sizeBytes(next);
        }
        int length = (int) (end - start);
        if (window.capacity() < length) {
            window = ByteBuffer.allocate(Math.max(length, WINDOW_BYTES));
        }
        window.clear().limit(length);
        read(start);
        window.flip();
        windowStart = start;
        readBytes += length;
        progress.reached(readBytes);
    }

    private void read(long start) {
        while (window.hasRemaining()) {
            if (content.read(start + window.position(), window) <= 0) {
                window.limit(0);
                throw new BlobStoreException("the file is shorter than its index says");
            }
        }
    }
}
