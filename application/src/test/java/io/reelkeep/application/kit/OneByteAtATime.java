package io.reelkeep.application.kit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that never gives more than one byte, however many are asked for. */
public final class OneByteAtATime extends FilterInputStream {
    public OneByteAtATime(InputStream source) {
        super(source);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return super.read(into, offset, Math.min(length, 1));
    }
}
