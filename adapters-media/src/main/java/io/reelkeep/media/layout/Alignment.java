package io.reelkeep.media.layout;

import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;

/**
 * Where copied ranges ought to stand in a new file: on a store that shares blocks between files, as far from the start
 * of a block as in the blob they come from.
 *
 * @param blockBytes a power of two; 1 when the place does not matter
 * @param storedPositions for each source, what turns a position in it into one in the blob that holds the byte
 */
public record Alignment(int blockBytes, IntFunction<LongUnaryOperator> storedPositions) {
    /** Any place is as good as another. */
    public static final Alignment NONE = new Alignment(1, source -> LongUnaryOperator.identity());

    /** {@code blockBytes} with sources that are blobs themselves. */
    public static Alignment of(int blockBytes) {
        return new Alignment(blockBytes, source -> LongUnaryOperator.identity());
    }

    public Alignment {
        if (Integer.bitCount(blockBytes) != 1 || blockBytes < 1) {
            throw new IllegalArgumentException("block of " + blockBytes + " bytes");
        }
    }

    boolean matters() {
        return blockBytes > 1;
    }

    /** How many bytes to skip, less than a block, for a byte of a source to be placed at or behind {@code target}. */
    int gap(long target, int source, long position) {
        long stored = storedPositions.apply(source).applyAsLong(position);
        return (int) (stored - target & blockBytes - 1);
    }
}
