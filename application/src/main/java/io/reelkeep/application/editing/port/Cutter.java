package io.reelkeep.application.editing.port;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.Checks;
import java.util.List;

/**
 * Cuts ranges out of files and joins them to one new file, without decoding where that can be avoided. The sources stay
 * as they are. Every method throws {@link io.reelkeep.application.shared.port.MediaRefused} when the media cannot be cut
 * as asked, however often one tries, and {@link io.reelkeep.application.shared.port.BlobStoreException} when the store
 * fails.
 */
public interface Cutter {
    /** Says what {@link #cut} would give; writes nothing. */
    CutPlan plan(CutOrder order);

    /**
     * Cuts. Same order, same bytes. The sink is committed on return, and discarded when anything is thrown.
     *
     * @param progress out of {@link CutPlan#sizeBytes}
     */
    CutFile cut(CutOrder order, BlobSink sink, Progress progress);

    /**
     * When the key frames of a file are seen: those within the range, and the nearest one on either side. For sound alone
     * the list is empty: it can be cut anywhere.
     *
     * @return milliseconds, ascending
     */
    List<Long> keyFramesMillis(FileBody body, long fromMillis, long toMillis);

    /** @param pieces in the order of the result, at least one */
    record CutOrder(List<Piece> pieces, CutMode mode) {
        public CutOrder {
            Checks.require(!pieces.isEmpty(), "nothing to cut");
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A range of one file.
     *
     * @param fromMillis inclusive
     * @param toMillis exclusive; beyond the end of the file means its end
     */
    record Piece(FileBody body, long fromMillis, long toMillis) {
        public Piece {
            Checks.notNegative(fromMillis, "start of the range");
            Checks.require(toMillis > fromMillis, "a range must end after it starts");
        }
    }

    /**
     * What a cut gives.
     *
     * @param placed one for each piece of the order
     * @param sizeBytes exact unless {@code reencodes}, else a good guess
     * @param codecs as in RFC 6381, comma separated, video first
     * @param hiddenPictures how many pictures from outside of the ranges stay in the file, though players do not show
     *     them
     * @param reencodes the pictures near the bounds are encoded anew
     */
    record CutPlan(
            List<Placed> placed,
            long sizeBytes,
            long durationMillis,
            String codecs,
            int hiddenPictures,
            boolean reencodes) {
        public CutPlan {
            placed = List.copyOf(placed);
        }

        /** Whether somebody with the right tools can see more than the ranges. */
        public boolean hidesPictures() {
            return hiddenPictures > 0;
        }
    }

    /**
     * Where a piece comes from and where it goes. Times are those at which players show the source, rounded down to
     * whole milliseconds.
     *
     * @param fromMillis the start in the source that takes effect
     * @param toMillis the end in the source that takes effect, exclusive; equal to the start where nothing is left of
     *     the piece
     * @param atMillis where it begins in the result
     */
    record Placed(long fromMillis, long toMillis, long atMillis) {}

    /**
     * A clip that was written.
     *
     * @param body in a blob of its own
     */
    record CutFile(FileBody body, CutPlan plan) {}
}
