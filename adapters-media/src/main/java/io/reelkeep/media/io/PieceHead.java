package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.demux.ContentWindow;
import io.reelkeep.media.flv.FlvDemuxer;
import io.reelkeep.media.isobmff.parse.MediaSignature;
import io.reelkeep.media.isobmff.parse.MediaSignature.Kind;
import io.reelkeep.media.ts.TsSignature;
import io.reelkeep.media.webm.WebmAssembler;

/**
 * What a piece is by its first bytes.
 *
 * @param format that it begins in; MP4 where nothing can be said
 */
record PieceHead(Format format, Kind kind) {
    /** The containers that are read. */
    enum Format {
        MP4,
        TS,
        FLV,
        WEBM
    }

    static PieceHead of(BlobContent content) {
        var window = new ContentWindow(content);
        if (WebmAssembler.begins(window)) {
            return new PieceHead(Format.WEBM, Kind.STARTS);
        }
        if (FlvDemuxer.begins(window)) {
            return new PieceHead(Format.FLV, Kind.STARTS);
        }
        Kind kind = MediaSignature.of(content);
        boolean anything = kind == Kind.UNKNOWN;
        return anything && TsSignature.matches(window)
                ? new PieceHead(Format.TS, Kind.STARTS)
                : new PieceHead(Format.MP4, kind);
    }
}
