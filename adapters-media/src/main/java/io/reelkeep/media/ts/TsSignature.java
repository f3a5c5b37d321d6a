package io.reelkeep.media.ts;

import io.reelkeep.media.demux.ContentWindow;

/** Tells whether a piece is of a transport stream, wherever it was cut. */
public final class TsSignature {
    private static final int SEARCHED_BYTES = 1 << 16;
    private static final int PACKETS = 5;

    private TsSignature() {}

    /** Looks for packets in a row near the beginning: five, and fewer only where the piece has no more. */
    public static boolean matches(ContentWindow content) {
        // Bounded: a gigabyte of anything else would be looked through byte by byte.
        var packets = new PacketReader(content, SEARCHED_BYTES);
        if (!packets.next()) {
            return false;
        }
        int found = 1;
        while (found < PACKETS && packets.next()) {
            if (packets.hasSkipped()) {
                return false;
            }
            found++;
        }
        return found == PACKETS || packets.position() - content.sizeBytes() >= 0 && found > 1;
    }
}
