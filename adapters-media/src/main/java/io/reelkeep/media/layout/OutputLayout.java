package io.reelkeep.media.layout;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.isobmff.write.BoxWriter.Part;
import io.reelkeep.media.isobmff.write.Brand;
import io.reelkeep.media.isobmff.write.MoovWriter;
import io.reelkeep.media.timeline.Composition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A new file byte for byte: header first, then runs that are copied or written.
 *
 * @param headerStrips how many of the strips make up the header: one, unless it is long
 * @param strips all of the file, the header included
 */
public record OutputLayout(int headerStrips, long headerBytes, List<Strip> strips, long sizeBytes) {
    // A header up to here is kept, as one strip.
    private static final long KEPT_BYTES = 1 << 20;

    public OutputLayout {
        strips = List.copyOf(strips);
    }

    /** Lays a composition out as tightly as it can be. */
    public static OutputLayout of(Composition composition) {
        return of(composition, Alignment.NONE);
    }

    /** Lays a composition out so that a store can share its long ranges with the sources. */
    public static OutputLayout of(Composition composition, Alignment alignment) {
        return of(composition, alignment, Brand.FILM);
    }

    /** Lays a composition of sound alone out as an M4A. */
    public static OutputLayout ofSound(Composition composition) {
        return of(composition, Alignment.NONE, Brand.SOUND);
    }

    private static OutputLayout of(Composition composition, Alignment alignment, Brand brand) {
        MediaPlan plan = RangePlanner.plan(composition.tracks(), alignment);
        List<Part> parts = new MoovWriter(composition.tracks(), plan.chunks(), plan.lengthBytes(), brand)
                .write(alignment.blockBytes());
        long headerBytes = parts.stream().mapToLong(Part::lengthBytes).sum();
        List<Strip> header = headerBytes > KEPT_BYTES ? made(parts) : List.of(kept(parts, (int) headerBytes));
        var strips = new ArrayList<Strip>(header.size() + plan.strips().size());
        strips.addAll(header);
        strips.addAll(plan.strips());
        return new OutputLayout(header.size(), headerBytes, strips, headerBytes + plan.lengthBytes());
    }

    private static List<Strip> made(List<Part> parts) {
        var strips = new ArrayList<Strip>();
        for (Part part : parts) {
            strips.add(new Strip.Literal(part.lengthBytes(), part.bytes()));
        }
        return strips;
    }

    private static Strip kept(List<Part> parts, int bytes) {
        ByteBuffer all = ByteBuffer.allocate(bytes);
        parts.forEach(part -> all.put(part.bytes().get()));
        return new Strip.Literal(all.flip());
    }

    /** All up to the first byte of media, in memory. For headers that are known to be short. */
    public ByteBuffer header() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(headerBytes));
        try (BlobContent content = headerContent()) {
            for (int read = 0; read >= 0 && all.hasRemaining(); ) {
                read = content.read(all.position(), all);
            }
        }
        return all.flip().asReadOnlyBuffer();
    }

    /** All up to the first byte of media, to be read piece by piece. */
    public BlobContent headerContent() {
        return new HeaderContent(strips.subList(0, headerStrips), headerBytes);
    }
}
