package io.reelkeep.media.webm;

import io.reelkeep.media.demux.ContentWindow;
import java.util.Optional;

/**
 * The head of an EBML element (RFC 8794 §4 to §6).
 *
 * @param sizeBytes of its body; -1 when it ends where something begins that cannot be in it
 */
record Element(int id, long position, int idBytes, int headBytes, long sizeBytes) {
    static final int EBML = 0x1A45DFA3;
    static final int DOC_TYPE = 0x4282;
    static final int SEGMENT = 0x18538067;
    static final int INFO = 0x1549A966;
    static final int TIMESTAMP_SCALE = 0x2AD7B1;
    static final int DURATION = 0x4489;
    static final int TRACKS = 0x1654AE6B;
    static final int TRACK_ENTRY = 0xAE;
    static final int TRACK_NUMBER = 0xD7;
    static final int TRACK_TYPE = 0x83;
    static final int DEFAULT_DURATION = 0x23E383;
    static final int CODEC_ID = 0x86;
    static final int CODEC_PRIVATE = 0x63A2;
    static final int CONTENT_ENCODINGS = 0x6D80;
    static final int CLUSTER = 0x1F43B675;
    static final int TIMESTAMP = 0xE7;
    static final int SIMPLE_BLOCK = 0xA3;
    static final int BLOCK_GROUP = 0xA0;
    static final int BLOCK = 0xA1;
    static final int BLOCK_DURATION = 0x9B;
    private static final int MAX_ID_BYTES = 4;
    private static final int MAX_SIZE_BYTES = 8;

    /** The element whose head is there; it may reach beyond the end. Empty where there is none. */
    static Optional<Element> at(ContentWindow content, long position) {
        if (!content.has(position, 1)) {
            return Optional.empty();
        }
        int idBytes = Integer.numberOfLeadingZeros(content.u8(position)) - 23;
        if (idBytes > MAX_ID_BYTES || !content.has(position, idBytes + 1L)) {
            return Optional.empty();
        }
        int id = 0;
        for (int i = 0; i < idBytes; i++) {
            id = id << 8 | content.u8(position + i);
        }
        long sizeAt = position + idBytes;
        int first = content.u8(sizeAt);
        int widthBytes = Integer.numberOfLeadingZeros(first) - 23;
        if (widthBytes > MAX_SIZE_BYTES || !content.has(sizeAt, widthBytes)) {
            return Optional.empty();
        }
        long size = first & (0x80 >> widthBytes - 1) - 1;
        for (int i = 1; i < widthBytes; i++) {
            size = size << 8 | content.u8(sizeAt + i);
        }
        boolean unknown = size == (1L << 7 * widthBytes) - 1;
        return Optional.of(new Element(id, position, idBytes, idBytes + widthBytes, unknown ? -1 : size));
    }

    long body() {
        return position + headBytes;
    }

    boolean hasSize() {
        return sizeBytes >= 0;
    }

    /** Where its body ends; only where it has a size. */
    long end() {
        return body() + sizeBytes;
    }

    boolean isWhole(ContentWindow content) {
        return hasSize() && content.has(body(), sizeBytes);
    }
}
