package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.ContentReader.TopBox;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a piece is by its first bytes. */
public final class MediaSignature {
    private MediaSignature() {}

    /** What a piece may be. */
    public enum Kind {
        /** It begins with a header of an MP4. */
        STARTS(Code.NO_MOOV),
        /** An old QuickTime file may begin so, and so may the rest of a stream. */
        MAY_START(Code.NO_MOOV),
        /** A fragment begins so. */
        FRAGMENT(Code.NO_MOOV),
        /** Another container. */
        FOREIGN(Code.UNSUPPORTED_CONTAINER),
        /** Anything; the middle of a stream looks like that. */
        UNKNOWN(Code.NOT_MEDIA),
        EMPTY(Code.NO_SAMPLES);

        private final Code code;

        Kind(Code code) {
            this.code = code;
        }

        /** What is wrong when nothing came before. */
        public Code code() {
            return code;
        }
    }

    /** Reads a few bytes. */
    public static Kind of(BlobContent content) {
        if (content.sizeBytes() == 0) {
            return Kind.EMPTY;
        }
        var reader = new ContentReader(content);
        if (isForeign(reader.peek(0, 16))) {
            return Kind.FOREIGN;
        }
        Optional<TopBox> first = reader.boxAt(0);
        return first.map(box -> switch (box.type()) {
                    case "ftyp", "moov" -> Kind.STARTS;
                    case "mdat", "free", "skip", "wide", "pnot" -> Kind.MAY_START;
                    case "styp", "moof", "sidx", "emsg", "prft" -> Kind.FRAGMENT;
                    default -> Kind.UNKNOWN;
                })
                .orElse(Kind.UNKNOWN);
    }

    /** Matroska and WebM, FLV, Ogg, RIFF, and the pictures of JPEG 2000, which come in boxes as well. */
    private static boolean isForeign(ByteBuffer bytes) {
        if (bytes.remaining() < 4) {
            return false;
        }
        int magic = bytes.getInt();
        boolean jpeg2000 = magic == 12 && bytes.remaining() >= 4 && bytes.getInt() == 0x6A502020;
        return jpeg2000 || magic == 0x1A45DFA3 || magic >>> 8 == 0x464C56 || magic == 0x4F676753 || magic == 0x52494646;
    }
}
