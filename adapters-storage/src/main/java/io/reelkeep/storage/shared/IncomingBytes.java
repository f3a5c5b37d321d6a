package io.reelkeep.storage.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream read in large pieces, however small the pieces are in which it comes. A stream that breaks ends
 * there; {@link #breakage} tells. What it throws unchecked comes out as it was.
 */
public final class IncomingBytes {
    private static final int MOST_BYTES = 256 * 1024;

    /** A thousand who open an upload and send next to nothing must not cost a thousand large buffers. */
    private static final int FIRST_BYTES = 16 * 1024;

    private final InputStream source;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int filled;
    private boolean ended;
    private Optional<IOException> breakage = Optional.empty();

    public IncomingBytes(InputStream source) {
        this.source = source;
    }

    /** Fetches the next bytes. @return false when there are none */
    public boolean advance() {
        filled = 0;
        while (filled < MOST_BYTES && !ended) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * filled);
            }
            filled += read();
        }
        return filled > 0;
    }

    /** What {@link #advance} fetched. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(buffer, 0, filled);
    }

    private int read() {
        try {
            int read = source.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            return Math.max(read, 0);
        } catch (IOException broken) {
            ended = true;
            breakage = Optional.of(broken);
            return 0;
        }
    }

    public Optional<IOException> breakage() {
        return breakage;
    }
}
