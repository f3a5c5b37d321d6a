package io.reelkeep.media.layout;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** A run of bytes of a new file. */
public sealed interface Strip {
    long lengthBytes();

    /** Copied out of a source. */
    record Copy(int source, long position, long lengthBytes) implements Strip {}

    /** Written by us. Long tables are not kept in memory but made whenever they are asked for. */
    final class Literal implements Strip {
        private final int length;
        private final Supplier<ByteBuffer> maker;

        public Literal(ByteBuffer bytes) {
            this(bytes.remaining(), bytes.asReadOnlyBuffer()::duplicate);
        }

        /** @param maker gives the same {@code length} bytes each time */
        Literal(int length, Supplier<ByteBuffer> maker) {
            this.length = length;
            this.maker = maker;
        }

        /** All of it; asking again may take as long as the first time. */
        public ByteBuffer bytes() {
            ByteBuffer bytes = maker.get();
            if (bytes.remaining() != length) {
                throw new IllegalStateException(bytes.remaining() + " bytes instead of " + length);
            }
            return bytes;
        }

        @Override
        public long lengthBytes() {
            return length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal && length == literal.length && bytes().equals(literal.bytes());
        }

        @Override
        public int hashCode() {
            return bytes().hashCode();
        }
    }
}
