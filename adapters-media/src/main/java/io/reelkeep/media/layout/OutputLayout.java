package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.write.MoovWriter;
import io.reelkeep.media.timeline.Composition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A new file byte for byte: header first, then runs that are copied or written.
 *
 * @param strips all of the file, the header included
 */
public record OutputLayout(ByteBuffer header, List<Strip> strips, long sizeBytes) {
    public OutputLayout {
        strips = List.copyOf(strips);
    }

    /** Lays a composition out as tightly as it can be. */
    public static OutputLayout of(Composition composition) {
        return of(composition, Alignment.NONE);
    }

    /** Lays a composition out so that a store can share its long ranges with the sources. */
    public static OutputLayout of(Composition composition, Alignment alignment) {
        MediaPlan plan = RangePlanner.plan(composition.tracks(), alignment);
        ByteBuffer header =
                new MoovWriter(composition.tracks(), plan.chunks(), plan.lengthBytes()).write(alignment.blockBytes());
        var strips = new ArrayList<Strip>(plan.strips().size() + 1);
        strips.add(new Strip.Literal(header));
        strips.addAll(plan.strips());
        return new OutputLayout(header, strips, header.remaining() + plan.lengthBytes());
    }
}
