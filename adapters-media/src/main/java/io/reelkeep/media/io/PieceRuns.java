package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.isobmff.parse.MediaSignature;
import io.reelkeep.media.isobmff.parse.MediaSignature.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which pieces belong to one stream. A piece that begins with a header begins a stream; others go on with the
 * stream before them, cut anywhere, as MediaRecorder and CMAF encoders send them.
 */
final class PieceRuns {
    private final OpenBlobs blobs;
    private final List<Stream> streams = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();

    private PieceRuns(OpenBlobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Pieces of one stream, in order; the first has the header.
     *
     * @param wanted how many of them, from the rear, are to come into the file
     */
    record Stream(List<Piece> pieces, int wanted) {
        Stream {
            pieces = List.copyOf(pieces);
        }

        /** The runs without a missing number. */
        List<List<Piece>> unbroken() {
            var runs = new ArrayList<List<Piece>>();
            for (Piece piece : pieces) {
                List<Piece> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
                boolean goesOn = !last.isEmpty() && last.get(last.size() - 1).number() + 1 == piece.number();
                if (!goesOn) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(piece);
            }
            return runs;
        }
    }

    /**
     * A piece that belongs to no stream.
     *
     * @param streamsBefore how many streams begin before it
     */
    record Unusable(Piece piece, Code code, int streamsBefore) {}

    static PieceRuns of(StitchOrder order, OpenBlobs blobs) {
        var runs = new PieceRuns(blobs);
        for (Piece piece : order.pieces()) {
            runs.add(piece, order.before());
        }
        return runs;
    }

    List<Stream> streams() {
        return streams;
    }

    List<Unusable> unusable() {
        return unusable;
    }

    private void add(Piece piece, List<Piece> before) {
        Kind kind = kind(piece);
        boolean emptyOfNoStream = kind == Kind.EMPTY && streams.isEmpty();
        if (kind == Kind.FOREIGN || emptyOfNoStream) {
            unusable.add(new Unusable(piece, kind.code(), streams.size()));
        } else if (kind == Kind.STARTS) {
            streams.add(new Stream(List.of(piece), 1));
        } else if (!streams.isEmpty()) {
            extendLast(piece);
        } else if (unusable.stream().allMatch(lost -> lost.code() == Code.NO_SAMPLES)) {
            beginWithout(piece, kind, before);
        } else {
            unusable.add(new Unusable(piece, unusable.get(unusable.size() - 1).code(), 0));
        }
    }

    private void extendLast(Piece piece) {
        Stream last = streams.remove(streams.size() - 1);
        var longer = new ArrayList<>(last.pieces());
        longer.add(piece);
        streams.add(new Stream(longer, last.wanted() + 1));
    }

    /** The first piece has no header: the stream began in an earlier file, or its beginning never came. */
    private void beginWithout(Piece piece, Kind kind, List<Piece> before) {
        var pieces = new ArrayList<Piece>();
        for (int i = before.size() - 1; i >= 0; i--) {
            pieces.add(0, before.get(i));
            if (kind(before.get(i)) == Kind.STARTS) {
                pieces.add(piece);
                streams.add(new Stream(pieces, 1));
                return;
            }
        }
        if (kind == Kind.MAY_START) {
            streams.add(new Stream(List.of(piece), 1));
        } else {
            unusable.add(new Unusable(piece, kind.code(), 0));
        }
    }

    private Kind kind(Piece piece) {
        return MediaSignature.of(blobs.get(piece.blob()));
    }
}
