package io.reelkeep.media.isobmff;

/**
 * The chunks of one track, in order.
 *
 * @param offsets where each begins in the body of mdat
 * @param counts how many samples each has
 */
public record ChunkTable(LongList offsets, IntList counts) {
    public ChunkTable() {
        this(new LongList(), new IntList());
    }
}
