package io.reelkeep.media.layout;

import io.reelkeep.media.timeline.ComposedTrack;
import java.util.BitSet;
import java.util.List;

/** The sources whose own order holds sound and pictures of one time too far apart. */
final class SkewedSources {
    static final SkewedSources NONE = new SkewedSources(new BitSet());

    private final BitSet sources;

    private SkewedSources(BitSet sources) {
        this.sources = sources;
    }

    /** Walks through the tracks in the order of the sources, and notes where one runs ahead. */
    static SkewedSources of(List<ComposedTrack> tracks, long maxSkewMicros) {
        var a = new ChunkCursor(tracks.get(0));
        var b = new ChunkCursor(tracks.get(1));
        var found = new BitSet();
        while (a.hasChunk() && b.hasChunk()) {
            ChunkCursor next = a.comesBefore(b, NONE) ? a : b;
            ChunkCursor other = next == a ? b : a;
            boolean ahead = next.startMicros() - other.startMicros() > maxSkewMicros;
            if (ahead && !next.isSilence() && !other.isSilence() && next.source() == other.source()) {
                found.set(next.source());
            }
            next.advance();
        }
        return new SkewedSources(found);
    }

    boolean contains(int source) {
        return sources.get(source);
    }
}
