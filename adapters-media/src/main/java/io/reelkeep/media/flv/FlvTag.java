package io.reelkeep.media.flv;

import io.reelkeep.media.demux.ContentWindow;
import java.util.Optional;

/**
 * One tag of an FLV file (Adobe Flash Video File Format 10.1, annex E.4.1).
 *
 * @param position of its header
 * @param sizeBytes of its data
 * @param timeMillis the lower 32 bits
 */
record FlvTag(long position, int type, boolean filtered, int sizeBytes, long timeMillis) {
    static final int HEADER_BYTES = 11;
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    private static final int SCRIPT = 18;
    private static final int TRAILER_BYTES = 4;

    /** The tag that begins there; it may reach beyond the end. Empty where none can begin. */
    static Optional<FlvTag> at(ContentWindow content, long position) {
        if (!content.has(position, HEADER_BYTES)) {
            return Optional.empty();
        }
        // reserved 2 bits, filter 1, type 5; size u24, time u24 and its highest u8, stream id u24 (0)
        int first = content.u8(position);
        int type = first & 31;
        boolean known = type == AUDIO || type == VIDEO || type == SCRIPT;
        if (!known || (first & 0xc0) != 0 || content.u24(position + 8) != 0) {
            return Optional.empty();
        }
        long time = (long) content.u8(position + 7) << 24 | content.u24(position + 4);
        return Optional.of(new FlvTag(position, type, (first & 32) != 0, content.u24(position + 1), time));
    }

    long data() {
        return position + HEADER_BYTES;
    }

    /** Where the data ends. */
    long end() {
        return data() + sizeBytes;
    }

    /** Where the next tag begins. */
    long next() {
        return end() + TRAILER_BYTES;
    }

    boolean isWhole(ContentWindow content) {
        return content.has(position, (long) HEADER_BYTES + sizeBytes);
    }

    /** Whether its size stands behind it, as it must. */
    boolean isConfirmed(ContentWindow content) {
        return content.has(end(), TRAILER_BYTES) && content.i32(end()) == HEADER_BYTES + sizeBytes;
    }

    /** Whether something that looks like a tag, or nothing, comes after it. */
    boolean isFollowed(ContentWindow content) {
        return !content.has(next(), HEADER_BYTES) || at(content, next()).isPresent();
    }
}
