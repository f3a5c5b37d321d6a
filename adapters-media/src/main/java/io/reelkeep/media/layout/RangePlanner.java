package io.reelkeep.media.layout;

import io.reelkeep.media.isobmff.ChunkTable;
import io.reelkeep.media.isobmff.LongList;
import io.reelkeep.media.timeline.ComposedCursor;
import io.reelkeep.media.timeline.ComposedTrack;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the samples of all tracks into the order they stand in the file. That of the sources is kept, so that neighbours
 * make one long copy; only where a source holds sound and pictures far apart they are interleaved by time, since a
 * player that fetches the file bit by bit would starve. Where the store shares blocks between files, zeros that nothing
 * refers to stand before a long range, so that all its blocks but the outermost can be shared.
 */
public final class RangePlanner {
    private static final long MAX_SKEW_MICROS = 2_000_000;

    /** Shorter ranges are not worth a pad. */
    private static final long MIN_SHARED_BYTES = 1 << 20;

    /** All pads together are at most a thousandth of the file. */
    private static final long BYTES_PER_PAD_BYTE = 1_000;

    private final List<ComposedTrack> tracks;
    private final Alignment alignment;
    private final List<ChunkCursor> cursors = new ArrayList<>();
    private final List<ChunkTable> chunks = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private int lastTrack = -1;
    private long position;
    private int copySource;
    private long copyStart;
    private long copyLength;
    private boolean copyMayMove;
    private long padBytes;
    // for each track, the first of its chunks that lies in the pending copy
    private final int[] copyChunks;

    private RangePlanner(List<ComposedTrack> tracks, Alignment alignment) {
        this.tracks = tracks;
        this.alignment = alignment;
        this.copyChunks = new int[tracks.size()];
        for (ComposedTrack track : tracks) {
            cursors.add(new ChunkCursor(track));
            chunks.add(new ChunkTable());
        }
    }

    /** Same tracks and blocks, same plan. The first byte of the plan has to come at the start of a block. */
    public static MediaPlan plan(List<ComposedTrack> tracks, Alignment alignment) {
        return new RangePlanner(tracks, alignment).plan();
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
        if (alignment.matters() && mayBeginRange(chunk)) {
            beginMovable();
        }
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

    /**
     * Whether a long copy may begin here. A sample with bytes of ours before it has to stand right behind them; what is
     * picked out of a source bit by bit would come into chunks as small.
     */
    private boolean mayBeginRange(ChunkCursor chunk) {
        return !chunk.isSilence()
                && !chunk.isPrefixed()
                && (tracks.size() > 1 || chunk.isFull())
                && !goesOn(chunk.source(), chunk.origin());
    }

    /** The next copy can be moved: it begins with chunks of its own. */
    private void beginMovable() {
        flushCopy();
        copyMayMove = true;
        lastTrack = -1;
        for (int i = 0; i < copyChunks.length; i++) {
            copyChunks[i] = chunks.get(i).offsets().size();
        }
    }

    private void putSamples(ChunkCursor chunk) {
        if (chunk.track().prefixed().size() == 0) {
            copy(chunk.source(), chunk.origin(), chunk.sourceBytes());
            return;
        }
        for (ComposedCursor next = chunk.samples(); next.sample() < chunk.end(); next.advance()) {
            next.prefix().ifPresent(this::literal);
            copy(chunk.source(), next.origin(), next.sourceBytes());
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

    private boolean goesOn(int source, long start) {
        return copyLength > 0 && copySource == source && copyStart + copyLength == start;
    }

    private void copy(int source, long start, long length) {
        if (copyLength > 0 && !goesOn(source, start)) {
            flushCopy();
        }
        if (copyLength == 0) {
            copySource = source;
            copyStart = start;
        }
        copyLength += length;
        position += length;
    }

    private void flushCopy() {
        if (copyLength > 0) {
            if (copyMayMove) {
                align();
            }
            strips.add(new Strip.Copy(copySource, copyStart, copyLength));
        }
        copyMayMove = false;
        copyLength = 0;
    }

    private void align() {
        int gap = alignment.gap(position - copyLength, copySource, copyStart);
        boolean affordable = (padBytes + gap) * BYTES_PER_PAD_BYTE <= position;
        if (gap == 0 || copyLength < MIN_SHARED_BYTES || !affordable) {
            return;
        }
        strips.add(new Strip.Literal(ByteBuffer.allocate(gap)));
        padBytes += gap;
        position += gap;
        for (int i = 0; i < copyChunks.length; i++) {
            LongList offsets = chunks.get(i).offsets();
            for (int chunk = copyChunks[i]; chunk < offsets.size(); chunk++) {
                offsets.set(chunk, offsets.get(chunk) + gap);
            }
        }
    }
}
