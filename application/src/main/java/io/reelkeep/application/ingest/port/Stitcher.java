package io.reelkeep.application.ingest.port;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Splices pieces of media to playable files, without decoding them. What cannot be used is left out and told; the rest
 * is published.
 */
public interface Stitcher {
    /**
     * Makes one file; more only where codec, sample rate or rotation change on the way. What is written is a recipe for
     * each: the file can be played at once, out of the pieces. Same pieces, same bytes.
     *
     * @param sinks gives an empty sink for each blob that is written; all are committed on return
     * @throws MediaRefused when nothing of the pieces can be used
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    List<StitchedFile> stitch(StitchOrder order, Supplier<BlobSink> sinks);

    /**
     * What to splice.
     *
     * @param before all pieces that came before the first of {@code pieces}, in order: a piece without a header of its
     *     own (as MediaRecorder sends them) finds it there
     * @param pieces in order, at least one
     * @param goesOn another file begins after the last of {@code pieces}: a stream that breaks off there was only cut
     */
    record StitchOrder(List<Piece> before, List<Piece> pieces, boolean goesOn) {
        public StitchOrder {
            before = List.copyOf(before);
            pieces = List.copyOf(pieces);
        }

        /** Everything up to the very end. */
        public StitchOrder(List<Piece> before, List<Piece> pieces) {
            this(before, pieces, false);
        }
    }

    /**
     * One uploaded piece.
     *
     * @param number of its segment; a jump between two pieces means that one is missing
     */
    record Piece(int number, BlobId blob) {}

    /**
     * One file that was made.
     *
     * @param written the blobs that were written for it: its recipe, and what had to be put into another form
     * @param codecs as in RFC 6381, comma separated, video first
     * @param firstPiece number of the first piece in it
     * @param lastPiece number of the last piece in it
     * @param lost what was left out, in order
     * @param seams one for every joint between two pieces that are in it, in order
     */
    record StitchedFile(
            FileBody body,
            List<Written> written,
            long durationMillis,
            String codecs,
            int firstPiece,
            int lastPiece,
            List<LostPiece> lost,
            List<Seam> seams) {
        public StitchedFile {
            written = List.copyOf(written);
            lost = List.copyOf(lost);
            seams = List.copyOf(seams);
        }
    }

    /** A blob that was committed. */
    record Written(BlobId blob, long sizeBytes) {}

    /**
     * A piece, or a part of it, that is not in the file.
     *
     * @param atMillis where in the file's time it would have been
     * @param lostMillis how much of it is missing; 0 when unknown
     * @param code a stable word of {@link MediaRefused.Code}, lower case
     */
    record LostPiece(int number, long atMillis, long lostMillis, String code) {}

    /**
     * A joint.
     *
     * @param number of the piece that begins here
     * @param atMillis where in the file
     * @param audioDriftMicros how much later (positive) or earlier the audio begins than the video, at this joint
     */
    record Seam(int number, long atMillis, long audioDriftMicros) {}
}
