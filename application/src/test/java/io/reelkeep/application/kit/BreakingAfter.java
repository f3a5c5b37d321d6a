package io.reelkeep.application.kit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A connection that breaks: some bytes, then an {@link IOException}, again and again. */
public final class BreakingAfter extends FilterInputStream {
    private int left;

    /** As many sample bytes. */
    public BreakingAfter(int bytes) {
        this(bytes, new ByteArrayInputStream(SampleBytes.of(bytes)));
    }

    /** As many of {@code source}'s bytes. */
    public BreakingAfter(int bytes, InputStream source) {
        super(source);
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

    private void requireMore() throws IOException {
        if (left == 0) {
            throw new IOException("connection reset by peer");
        }
    }
}
