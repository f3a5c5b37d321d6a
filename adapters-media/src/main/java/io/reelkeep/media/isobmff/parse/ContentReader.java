package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Looks at the top-level boxes of a content through a small window. */
final class ContentReader {
    private static final int WINDOW_BYTES = 1 << 16;
    private static final Set<String> MAY_BE_CUT_OFF =
            Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "mfra", "free", "uuid");
    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;

    private final BlobContent content;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long windowStart;

    ContentReader(BlobContent content) {
        this.content = content;
    }

    /**
     * A box of the top level.
     *
     * @param end may lie beyond the end of the content
     */
    record TopBox(String type, long start, int headerBytes, long end) {
        long bodyStart() {
            return start + headerBytes;
        }
    }

    long sizeBytes() {
        return content.sizeBytes();
    }

    /** The box that begins there; empty where no box can begin, or fewer than eight bytes are left. */
    Optional<TopBox> boxAt(long position) {
        ByteBuffer bytes = peek(position, LARGE_HEADER_BYTES);
        if (bytes.remaining() < HEADER_BYTES) {
            return Optional.empty();
        }
        long size = bytes.getInt() & 0xffff_ffffL;
        byte[] four = new byte[4];
        bytes.get(four);
        int header = HEADER_BYTES;
        if (size == 1 && bytes.remaining() >= 8) {
            size = bytes.getLong();
            header = LARGE_HEADER_BYTES;
        } else if (size == 0) {
            size = content.sizeBytes() - position;
        }
        if (size < header || size > Long.MAX_VALUE - position || !isType(four)) {
            return Optional.empty();
        }
        var box = new TopBox(new String(four, StandardCharsets.ISO_8859_1), position, header, position + size);
        // Text looks like a box of an unknown type and an enormous size.
        boolean fits = box.end() <= content.sizeBytes() || MAY_BE_CUT_OFF.contains(box.type());
        return fits ? Optional.of(box) : Optional.empty();
    }

    private static boolean isType(byte[] four) {
        for (byte b : four) {
            boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (!letter && b != ' ' && b != '_' && b != '-') {
                return false;
            }
        }
        return true;
    }

    /** The body of a box, which must be in the content as a whole. */
    BoxReader body(TopBox box, long maxBytes) {
        long length = box.end() - box.bodyStart();
        if (box.end() > content.sizeBytes()) {
            throw new MediaRefused(Code.TRUNCATED, "box " + box.type() + " ends early");
        }
        if (length > maxBytes) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "box " + box.type() + " of " + length + " bytes");
        }
        return BoxReader.of(box.type(), content, box.bodyStart(), (int) length);
    }

    /**
     * The start of the first moof at or after {@code from}; the size of the content when there is none. A moof begins
     * with an mfhd of 16 bytes, which together make a mark of twelve known bytes.
     */
    long findMoof(long from) {
        long at = from;
        while (at < content.sizeBytes()) {
            ByteBuffer bytes = peek(at, WINDOW_BYTES);
            int last = bytes.remaining() - 16;
            for (int i = 0; i <= last; i++) {
                int start = bytes.position() + i;
                if (bytes.getInt(start + 4) == 0x6d6f6f66
                        && bytes.getInt(start + 8) == 16
                        && bytes.getInt(start + 12) == 0x6d666864) {
                    return at + i;
                }
            }
            if (last < 0 || at + bytes.remaining() >= content.sizeBytes()) {
                break;
            }
            at += last + 1;
        }
        return content.sizeBytes();
    }

    /** Up to {@code wanted} bytes from there. */
    ByteBuffer peek(long position, int wanted) {
        long available = Math.max(0, Math.min(wanted, content.sizeBytes() - position));
        if (position < windowStart || position + available > windowStart + window.limit()) {
            window.clear();
            fill(content, position, window);
            window.flip();
            windowStart = position;
        }
        int start = (int) (position - windowStart);
        return window.slice(start, (int) Math.min(available, window.limit() - start));
    }

    /** Reads until {@code into} is full or the content ends. */
    static void fill(BlobContent content, long position, ByteBuffer into) {
        long at = position;
        while (into.hasRemaining()) {
            int read = content.read(at, into);
            if (read <= 0) {
                return;
            }
            at += read;
        }
    }
}
