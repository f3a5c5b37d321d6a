package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.isobmff.parse.Movie;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of pieces of a foreign stream holds.
 *
 * @param epochs in order; within each the times go on without a jump
 * @param damages in order
 * @param touched the pieces that something of the stream is in, if not a whole sample
 */
public record Demuxed(List<Epoch> epochs, List<Damage> damages, Set<Integer> touched) {
    /**
     * A part of a stream with times of its own.
     *
     * @param scratch what the samples were written to; empty where they are in the pieces themselves
     * @param starts where in the content of the samples each piece begins that is in it, in order
     */
    public record Epoch(Movie movie, List<PieceStart> starts, Optional<Scratch> scratch) {
        public Epoch {
            starts = List.copyOf(starts);
        }
    }

    /**
     * A blob of bare samples.
     *
     * @param digest SHA-256 of its bytes, lower-case hexadecimal
     */
    public record Scratch(BlobId blob, long sizeBytes, String digest) {}

    /** @param piece index within the run */
    public record PieceStart(int piece, long position) {}

    /**
     * Something that could not be used.
     *
     * @param piece index within the run
     * @param lostMillis 0 when unknown
     */
    public record Damage(int piece, Code code, long lostMillis) {}

    public Demuxed {
        epochs = List.copyOf(epochs);
        damages = List.copyOf(damages);
        touched = Set.copyOf(touched);
    }

    /** Pieces of one stream, one after the other. */
    public record Input(BlobContent content, List<Long> starts) {
        public Input {
            starts = List.copyOf(starts);
        }

        /** The piece that a byte is in. */
        public int pieceAt(long position) {
            int low = 0;
            int high = starts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts.get(middle) <= position) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
