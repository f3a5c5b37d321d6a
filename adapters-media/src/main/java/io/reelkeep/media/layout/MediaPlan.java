package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.ChunkTable;
import java.util.List;

/**
 * How the body of the mdat box is put together.
 *
 * @param chunks one for each track, in the order of the composition
 */
public record MediaPlan(List<Strip> strips, List<ChunkTable> chunks, long lengthBytes) {
    public MediaPlan {
        strips = List.copyOf(strips);
        chunks = List.copyOf(chunks);
    }
}
