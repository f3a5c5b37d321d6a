package io.reelkeep.media.layout;

import java.nio.ByteBuffer;

/** A run of bytes of a new file. */
public sealed interface Strip {
    long lengthBytes();

    /** Copied out of a source. */
    record Copy(int source, long position, long lengthBytes) implements Strip {}

    /** Written by us. */
    record Literal(ByteBuffer bytes) implements Strip {
        public Literal {
            bytes = bytes.asReadOnlyBuffer();
        }

        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }

        @Override
        public long lengthBytes() {
            return bytes.remaining();
        }
    }
}
