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

    /** Lays a composition out. */
    public static OutputLayout of(Composition composition) {
        MediaPlan plan = RangePlanner.plan(composition.tracks());
        ByteBuffer header = new MoovWriter(composition.tracks(), plan.chunks(), plan.lengthBytes()).write();
        var strips = new ArrayList<Strip>(plan.strips().size() + 1);
        strips.add(new Strip.Literal(header));
        strips.addAll(plan.strips());
        return new OutputLayout(header, strips, header.remaining() + plan.lengthBytes());
    }
}
