package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.OpenBlobs;
import io.reelkeep.media.io.PieceHead.Format;
import io.reelkeep.media.isobmff.parse.MediaSignature.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which pieces belong to one stream. A piece that begins with a header begins a stream; others go on with the
 * stream before them, cut anywhere, as MediaRecorder and CMAF encoders send them. Transport streams need no header.
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
    record Stream(Format format, List<Piece> pieces, int wanted) {
        Stream {
            pieces = List.copyOf(pieces);
        }

        /** The runs without a missing number. */
        List<Run> unbroken() {
            var runs = new ArrayList<Run>();
            int from = 0;
            for (int to = 1; to <= pieces.size(); to++) {
                boolean goesOn = to < pieces.size()
                        && pieces.get(to - 1).number() + 1 == pieces.get(to).number();
                if (!goesOn) {
                    int unwanted = Math.max(0, Math.min(to, pieces.size() - wanted) - from);
                    runs.add(new Run(pieces.subList(from, to), unwanted));
                    from = to;
                }
            }
            return runs;
        }
    }

    /**
     * Pieces of one stream without a missing number.
     *
     * @param unwanted how many of them, from the front, only help to read the others
     */
    record Run(List<Piece> pieces, int unwanted) {
        Run {
            pieces = List.copyOf(pieces);
        }

        List<Piece> wanted() {
            return pieces.subList(unwanted, pieces.size());
        }

        List<BlobId> blobs() {
            return pieces.stream().map(Piece::blob).toList();
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
        PieceHead head = head(piece);
        Kind kind = head.kind();
        boolean emptyOfNoStream = kind == Kind.EMPTY && streams.isEmpty();
        if (kind == Kind.FOREIGN || emptyOfNoStream) {
            unusable.add(new Unusable(piece, kind.code(), streams.size()));
        } else if (head.format() == Format.TS) {
            addTransport(piece, before);
        } else if (kind == Kind.STARTS || kind == Kind.MAY_START && lastIsForeign()) {
            streams.add(new Stream(head.format(), List.of(piece), 1));
        } else if (kind == Kind.FRAGMENT && lastIsForeign()) {
            unusable.add(new Unusable(piece, kind.code(), streams.size()));
        } else if (!streams.isEmpty()) {
            extendLast(piece);
        } else if (unusable.stream().allMatch(lost -> lost.code() == Code.NO_SAMPLES)) {
            beginWithout(piece, kind, before);
        } else {
            unusable.add(new Unusable(piece, unusable.get(unusable.size() - 1).code(), 0));
        }
    }

    private boolean lastIsForeign() {
        return !streams.isEmpty() && streams.get(streams.size() - 1).format() != Format.MP4;
    }

    /** A transport stream has no header: only its times tell whether a piece goes on with the one before it. */
    private void addTransport(Piece piece, List<Piece> before) {
        if (!streams.isEmpty() && streams.get(streams.size() - 1).format() == Format.TS) {
            extendLast(piece);
            return;
        }
        Optional<Piece> cutFrom = before.stream()
                .filter(earlier -> streams.isEmpty() && earlier.number() + 1 == piece.number())
                .filter(earlier -> head(earlier).format() == Format.TS)
                .findFirst();
        List<Piece> pieces = cutFrom.map(earlier -> List.of(earlier, piece)).orElseGet(() -> List.of(piece));
        streams.add(new Stream(Format.TS, pieces, 1));
    }

    private void extendLast(Piece piece) {
        Stream last = streams.remove(streams.size() - 1);
        var longer = new ArrayList<>(last.pieces());
        longer.add(piece);
        streams.add(new Stream(last.format(), longer, last.wanted() + 1));
    }

    /** The first piece has no header: the stream began in an earlier file, or its beginning never came. */
    private void beginWithout(Piece piece, Kind kind, List<Piece> before) {
        var pieces = new ArrayList<Piece>();
        for (int i = before.size() - 1; i >= 0; i--) {
            pieces.add(0, before.get(i));
            PieceHead head = head(before.get(i));
            if (head.kind() == Kind.STARTS) {
                pieces.add(piece);
                streams.add(new Stream(head.format(), pieces, 1));
                return;
            }
        }
        if (kind == Kind.MAY_START) {
            streams.add(new Stream(Format.MP4, List.of(piece), 1));
        } else {
            unusable.add(new Unusable(piece, kind.code(), 0));
        }
    }

    private PieceHead head(Piece piece) {
        return PieceHead.of(blobs.get(piece.blob()));
    }
}
