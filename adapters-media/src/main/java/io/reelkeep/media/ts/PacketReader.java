package io.reelkeep.media.ts;

import io.reelkeep.media.demux.ContentWindow;

/**
 * Finds the packets of a transport stream (ISO/IEC 13818-1 §2.4.3.2): 188 bytes that begin with 0x47, bare, after four
 * bytes of a time stamp, or before sixteen of an error correction. What lies between packets is passed over.
 */
final class PacketReader {
    static final int PACKET_BYTES = 188;
    private static final int SYNC = 0x47;
    private static final int[] STRIDES = {188, 192, 204};
    private static final int CONFIRMATIONS = 4;

    private final ContentWindow content;
    private final long longestSearchBytes;
    private int stride = PACKET_BYTES;
    private long position = -PACKET_BYTES;
    private boolean skipped;

    PacketReader(ContentWindow content) {
        this(content, Long.MAX_VALUE);
    }

    /** @param longestSearchBytes over which something that is no packet is passed over: behind them is the end */
    PacketReader(ContentWindow content, long longestSearchBytes) {
        this.content = content;
        this.longestSearchBytes = longestSearchBytes;
    }

    /** Moves to the next packet. */
    boolean next() {
        long expected = position + stride;
        skipped = !isPacket(expected);
        if (skipped) {
            expected = find(expected);
        }
        position = expected;
        return content.has(position, PACKET_BYTES);
    }

    /** Where in the content the packet begins. */
    long position() {
        return position;
    }

    /** Whether something that is no packet lies before it. */
    boolean hasSkipped() {
        return skipped;
    }

    byte[] array() {
        return content.array();
    }

    /** Where in {@link #array} the packet begins. */
    int index() {
        return content.index(position, PACKET_BYTES);
    }

    private boolean isPacket(long at) {
        return content.has(at, PACKET_BYTES) && content.u8(at) == SYNC;
    }

    private long find(long from) {
        long first = Math.max(0, from);
        long at = first;
        while (at - first <= longestSearchBytes && content.has(at, PACKET_BYTES)) {
            if (content.u8(at) == SYNC && findStride(at)) {
                return at;
            }
            at++;
        }
        return content.sizeBytes();
    }

    /** One 0x47 is nothing: others must follow at one distance, as far as there is content. */
    private boolean findStride(long at) {
        for (int candidate : STRIDES) {
            if (follows(at, candidate)) {
                stride = candidate;
                return true;
            }
        }
        return false;
    }

    private boolean follows(long at, int distance) {
        for (int i = 1; i <= CONFIRMATIONS; i++) {
            long next = at + (long) i * distance;
            if (content.has(next, 1) && content.u8(next) != SYNC) {
                return false;
            }
        }
        return true;
    }
}
