package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.ChunkTable;
import io.reelkeep.media.timeline.ComposedTrack;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the samples of all tracks into the order they stand in the file. That of the sources is kept, so that neighbours
 * make one long copy; only where a source holds sound and pictures far apart they are interleaved by time, since a
 * player that fetches the file bit by bit would starve.
 */
public final class RangePlanner {
    private static final long MAX_SKEW_MICROS = 2_000_000;

    private final List<ComposedTrack> tracks;
    private final List<ChunkCursor> cursors = new ArrayList<>();
    private final List<ChunkTable> chunks = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private int lastTrack = -1;
    private long position;
    private int copySource;
    private long copyStart;
    private long copyLength;

    private RangePlanner(List<ComposedTrack> tracks) {
        this.tracks = tracks;
        for (ComposedTrack track : tracks) {
            cursors.add(new ChunkCursor(track));
            chunks.add(new ChunkTable());
        }
    }

    public static MediaPlan plan(List<ComposedTrack> tracks) {
        return new RangePlanner(tracks).plan();
    }

    private MediaPlan plan() {
        SkewedSources skewed = tracks.size() < 2 ? SkewedSources.NONE : SkewedSources.of(tracks, MAX_SKEW_MICROS);
        for (int next = next(skewed); next >= 0; next = next(skewed)) {
            put(next);
            cursors.get(next).advance();
        }
        flushCopy();
        return new MediaPlan(strips, chunks, position);
    }

    /** Which track the next chunk is of; -1 at the end. */
    private int next(SkewedSources skewed) {
        int best = -1;
        for (int i = 0; i < cursors.size(); i++) {
            boolean left = cursors.get(i).hasChunk();
            if (left && (best < 0 || cursors.get(i).comesBefore(cursors.get(best), skewed))) {
                best = i;
            }
        }
        return best;
    }

    private void put(int trackIndex) {
        ChunkCursor chunk = cursors.get(trackIndex);
        ChunkTable own = chunks.get(trackIndex);
        int count = chunk.end() - chunk.first();
        if (lastTrack == trackIndex) {
            int last = own.counts().size() - 1;
            own.counts().set(last, own.counts().get(last) + count);
        } else {
            own.offsets().add(position);
            own.counts().add(count);
        }
        lastTrack = trackIndex;
        if (chunk.isSilence()) {
            literal(silence(chunk.track(), count));
        } else {
            putSamples(chunk);
        }
    }

    private void putSamples(ChunkCursor chunk) {
        ComposedTrack track = chunk.track();
        for (int sample = chunk.first(); sample < chunk.end(); sample++) {
            int prefixBytes = 0;
            if (chunk.isPrefixed(sample)) {
                ByteBuffer prefix = chunk.takePrefix();
                prefixBytes = prefix.remaining();
                literal(prefix);
            }
            copy(chunk.source(), track.origin(sample), track.sizeBytes(sample) - prefixBytes);
        }
    }

    private static ByteBuffer silence(ComposedTrack track, int count) {
        ByteBuffer frame = track.silence();
        ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(frame.remaining(), count));
        for (int i = 0; i < count; i++) {
            all.put(frame.duplicate());
        }
        return all.flip();
    }

    private void literal(ByteBuffer bytes) {
        flushCopy();
        strips.add(new Strip.Literal(bytes));
        position += bytes.remaining();
    }

    private void copy(int source, long start, long length) {
        boolean goesOn = copyLength > 0 && copySource == source && copyStart + copyLength == start;
        if (!goesOn) {
            flushCopy();
            copySource = source;
            copyStart = start;
        }
        copyLength += length;
        position += length;
    }

    private void flushCopy() {
        if (copyLength > 0) {
            strips.add(new Strip.Copy(copySource, copyStart, copyLength));
        }
        copyLength = 0;
    }
}
