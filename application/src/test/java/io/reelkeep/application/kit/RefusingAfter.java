package io.reelkeep.application.kit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that a rule cuts off: some bytes, then an unchecked exception, again and again. */
public final class RefusingAfter extends FilterInputStream {
    private final RuntimeException refusal;
    private int left;

    /** As many sample bytes. */
    public RefusingAfter(int bytes) {
        this(bytes, new ByteArrayInputStream(SampleBytes.of(bytes)), new IllegalArgumentException("too many bytes"));
    }

    /** As many of {@code source}'s bytes. */
    public RefusingAfter(int bytes, InputStream source, RuntimeException refusal) {
        super(source);
        this.refusal = refusal;
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        requireMore();
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length > 0) {
            requireMore();
        }
        int read = super.read(into, offset, Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    private void requireMore() {
        if (left == 0) {
            throw refusal;
        }
    }
}
